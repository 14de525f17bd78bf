"""Triggers that refuse to change or delete what was recorded."""

from django.db import migrations

from byname.register.triggers import AppendOnlyTables


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial")]

    operations = [
        AppendOnlyTables(
            "register",
            [
                "Source",
                "Person",
                "Entry",
                "Preference",
                "PublicationDecision",
                "IdentityDecision",
                "ListRecord",
                "Import",
                "ReportedFigure",
                "AuditLine",
            ],
        )
    ]
