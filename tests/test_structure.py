"""The direction of the parts, where import-linter cannot see it; and every field's class."""

from django.apps import apps

PARTS = ["register", "intake", "linkage", "figures", "statements", "campaign", "publish", "desk"]

# Every field there is: public may leave by a part's `public` door; internal and confidential never.
# A field that is not here fails the build.
FIELD_CLASSES = {
    "linkage.Run": {
        "internal": "id made as_of people pairs looked",
        "confidential": "made_by",
    },
    "linkage.Proposal": {
        "internal": "id run left right probability weight stake",
        "confidential": "evidence",
    },
    "register.AuditLine": {"internal": "position at by action subject previous hash"},
    "register.Entry": {
        "public": "id person kind date earliest latest details source state visibility recorded",
        "internal": "withdrawn",
        "confidential": "recorded_by withdrawn_by withdrawn_because",
    },
    "register.IdentityDecision": {
        "internal": "id left right verdict recorded withdrawn",
        "confidential": "reason recorded_by withdrawn_by withdrawn_because",
    },
    "register.Import": {
        "internal": "id source list_name format_name profile dated counts recorded",
        "confidential": "recorded_by",
    },
    "register.ListRecord": {"internal": "id list_name list_id person"},
    "register.Person": {"public": "id created", "confidential": "created_by"},
    "register.Preference": {
        "internal": "id entry recorded withdrawn",
        "confidential": "reason recorded_by withdrawn_by withdrawn_because",
    },
    "register.PublicationDecision": {
        "internal": "id person level recorded",
        "confidential": "recorded_by",
    },
    "register.ReportedFigure": {
        "public": "id measure scope qualifier value as_of earliest latest publisher state note "
        "source recorded",
        "internal": "withdrawn",
        "confidential": "recorded_by withdrawn_by withdrawn_because",
    },
    "register.Source": {
        "public": "id title publisher url dated dated_latest",
        "internal": "sha256 size media_type access cited_in received",
        "confidential": "recorded_by",
    },
    "register.Spell": {
        "public": "id person what body state certain_from certain_to possible_from possible_to "
        "attested known_from known_to internal public",
    },
    "statements.Published": {
        "public": "id version as_of known_on kind title author markdown figures digest",
        "internal": "recorded named",
        "confidential": "recorded_by",
    },
    "statements.Statement": {
        "public": "id slug",
        "internal": "created",
        "confidential": "created_by",
    },
    "statements.Version": {
        "public": "id statement language number",
        "internal": "file text recorded",
        "confidential": "recorded_by",
    },
}


def test_foreign_keys_never_point_upward():
    for model in apps.get_models():
        if not model.__module__.startswith("byname."):
            continue
        here = PARTS.index(model._meta.app_label)
        for field in model._meta.get_fields():
            if field.is_relation and field.concrete:
                there = PARTS.index(field.related_model._meta.app_label)
                assert there <= here, f"{model._meta.label}.{field.name} points upward"


def test_every_field_is_classified():
    for model in apps.get_models():
        if not model.__module__.startswith("byname."):
            continue
        there = {field.name for field in model._meta.concrete_fields}
        classes = FIELD_CLASSES.get(model._meta.label, {})
        classified = [name for names in classes.values() for name in names.split()]
        assert set(classes) <= {"public", "internal", "confidential"}
        assert len(classified) == len(set(classified))
        assert there == set(classified), f"{model._meta.label}: classify {there ^ set(classified)}"
