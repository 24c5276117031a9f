from django.db import migrations, models


class Migration(migrations.Migration):
    """Worlds that were invented to be measured."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="World",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[("DEMO", "Demo world"), ("SIZED", "Synthetic world of a given size")],
                        max_length=6,
                    ),
                ),
                ("workers", models.PositiveIntegerField()),
                ("seed", models.BigIntegerField()),
                ("region_code", models.CharField(blank=True, max_length=13)),
                (
                    "day",
                    models.DateField(help_text="The day on which the world stands; it tells nothing later."),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "synthetic world",
                "verbose_name_plural": "synthetic worlds",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__lt", 10)),
                        name="demo_world_number_is_a_digit",
                        violation_error_message="There is no number left for another synthetic world.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["DEMO", "SIZED"])),
                        name="demo_world_kind_known",
                        violation_error_message="Choose one of the listed kinds.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("kind", "DEMO")),
                        fields=("kind",),
                        name="demo_world_one_demo",
                        violation_error_message="The demo world is loaded once.",
                    ),
                ],
            },
        ),
    ]
