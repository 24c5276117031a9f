from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension
from django.db import migrations


class Migration(migrations.Migration):
    """btree_gist holds the exclusion constraints, pg_trgm the search by name."""

    initial = True
    dependencies = []
    operations = [BtreeGistExtension(), TrigramExtension()]
