from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("regions", "0004_names_by_their_letters"),
        ("workbooks", "0004_second_signatory_of_a_letterhead"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="letterhead",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("variant", "IPSPI"), _negated=True),
                    models.Q(("cosignatory_nip", ""), ("signatory_nip", "")),
                    _connector="OR",
                ),
                name="workbooks_letterhead_nip_of_an_office_only",
                violation_error_message="Who signs for IPSPI signs without a NIP. Leave it empty, or choose the social affairs office.",
            ),
        ),
    ]
