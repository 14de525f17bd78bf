"""Triggers that refuse to change or delete what was kept or published."""

from django.db import migrations

from byname.register.triggers import AppendOnlyTables


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0001_initial"),
        ("register", "0002_append_only"),
    ]

    operations = [AppendOnlyTables("statements", ["Statement", "Version", "Published"])]
