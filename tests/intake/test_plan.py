"""Plans and imports: who is new, who is known, what changed between exports, all or nothing."""

from datetime import date
from pathlib import Path

import pytest

from byname.intake.claims import IntakeError
from byname.intake.taking import Given, prepare
from byname.intake.write import carry_out
from byname.register import checks, read, sources
from byname.register.fold import Truth
from byname.register.models import Entry, Import, Person, Source
from tests.intake.test_formats import ACTIVE
from tests.support.database import BY
from tests.support.entries import moment
from tests.support.files import TODAY, put, table, viasna

pytestmark = pytest.mark.django_db
SAMPLES = Path(__file__).parents[2] / "src/byname/intake/samples"


def plan_of(path, at=0, **given):
    return prepare(
        path,
        Given(**given),
        today=TODAY,
        known_on=moment(at),
        max_bytes=10_000_000,
        profiles=path.parent / "profiles",
    )


def take_in(path, at=0, **given):
    prepared = plan_of(path, at, **given)
    carry_out(
        prepared.plan,
        prepared.data,
        media_type=prepared.media_type,
        profile=prepared.profile_text,
        by=BY,
        at=moment(at),
    )
    return prepared.plan


def export(tmp_path, day, *people):
    return put(tmp_path, viasna(*people), f"fictional-{day}.csv")


def former(**more):
    return ACTIVE | {"status": "former", "prison": "FALSE"} | more


def test_the_list_of_2014(settings):
    plan = take_in(SAMPLES / "azerbaijan-2014.csv", at=1)
    assert (len(plan.new), plan.reading.problems) == (98, ())
    held = read.held(as_of=date(2014, 8, 10), known_on=moment(1), state="az")
    assert (held.low, held.high, held.attested) == (98, 98, date(2014, 8, 10))
    today = read.held(as_of=date(2026, 11, 1), known_on=moment(1), state="az")
    assert (today.low, today.high) == (0, 98)
    undated = [
        t
        for t in read.timelines(as_of=date(2014, 8, 10), known_on=moment(1))
        if "arrest" in t.unknown
    ]
    assert len(undated) == 1 or all(s.began for t in undated for s in t.custody)


def test_the_entries_on_belarus_and_what_contradicts_what():
    given = {"state": "by", "publication": "name", "visibility": "public"}
    plan = take_in(SAMPLES / "belarus-people.csv", at=1, **given)
    about = {(one.listed.label, against.about) for one, against in plan.contradictions}
    assert about == {("Vitold Ashurak", "death"), ("Ales Bialiatski", "arrest")}
    (statkevich,) = [f.person for f in read.find("Mikalai Statkevich", known_on=moment(1))]
    folded = read.person_timeline(statkevich, as_of=date(2025, 9, 11), known_on=moment(1))
    assert folded.in_custody(date(2025, 9, 11)) is Truth.YES
    assert [spell.open for spell in folded.custody] == [False, False, True]
    silent = read.person_timeline(statkevich, as_of=date(2025, 5, 19), known_on=moment(1)).silence()
    assert silent.low == silent.high == 830


def test_the_reported_figures_are_taken_in_once():
    path = SAMPLES / "belarus-reported.csv"
    take_in(path, at=1, state="by")
    assert len(read.reported(known_on=moment(1))) == 48
    assert plan_of(path, at=2, state="by").plan.already


def test_the_same_bytes_twice_change_nothing(tmp_path):
    path = export(tmp_path, "2026-08-30", ACTIVE)
    take_in(path, at=1)
    before = (read.position(), Entry.objects.count())
    plan = plan_of(path, at=2).plan
    assert plan.already == moment(1)
    with pytest.raises(IntakeError, match="taken in on"):
        take_in(path, at=2)
    assert (read.position(), Entry.objects.count()) == before


def test_what_changed_between_two_exports_is_dated_by_the_interval(tmp_path):
    other = ACTIVE | {"id": "2", "name": "Other Fictional", "url": "https://fictional.invalid/2"}
    third = other | {"id": "3", "name": "Third Fictional", "url": "https://fictional.invalid/3"}
    take_in(export(tmp_path, "2026-08-30", ACTIVE, other, third), at=1)
    moved = other | {"prison": "Fictional colony No. 9\n220009, Fictionville"}
    plan = take_in(export(tmp_path, "2026-09-30", former(), moved), at=2)
    assert plan.previous == date(2026, 8, 30)
    assert {(one.listed.label, c.kind, c.date.text) for one, c in plan.changes} == {
        ("Testa Fictional", "released", "2026-08-30/2026-09-30"),
        ("Other Fictional", "transferred", "2026-08-30/2026-09-30"),
    }
    assert [plan.labels[person] for person in plan.vanished] == ["Third Fictional"]
    assert Person.objects.count() == 3
    held = [
        read.held(as_of=date(2026, month, day), known_on=moment(2), state="by")
        for month, day in ((8, 30), (9, 15), (9, 30))
    ]
    assert [(one.low, one.high) for one in held] == [(3, 3), (2, 3), (2, 2)]


def test_an_unchanged_export_only_attests(tmp_path):
    take_in(export(tmp_path, "2026-08-30", ACTIVE), at=1)
    count = Entry.objects.count()
    plan = take_in(export(tmp_path, "2026-09-30", ACTIVE), at=2)
    assert (plan.entries, plan.changes) == (1, ())
    assert Entry.objects.count() == count + 1
    assert Entry.objects.latest("id").kind == "attested"


@pytest.mark.parametrize(
    ("later", "kinds"),
    [
        (ACTIVE | {"status": "np", "declaration": ""}, {"derecognised"}),
        (former(release_date="2026-09-12"), set()),
        (ACTIVE | {"fake_terrorist_list": ""}, set()),
    ],
)
def test_other_changes_between_exports(tmp_path, later, kinds):
    take_in(export(tmp_path, "2026-08-30", ACTIVE), at=1)
    plan = take_in(export(tmp_path, "2026-09-30", later), at=2)
    assert {change.kind for _, change in plan.changes} == kinds


def test_held_again_after_being_free(tmp_path):
    take_in(export(tmp_path, "2026-08-30", former(release_date="2022-01-01")), at=1)
    plan = take_in(export(tmp_path, "2026-09-30", ACTIVE), at=2)
    assert ("detained", "2026-08-30/2026-09-30") in {(c.kind, c.date.text) for _, c in plan.changes}
    assert read.held(as_of=date(2026, 9, 30), known_on=moment(2)).low == 1


def test_a_corrected_birth_is_recorded_beside_the_old_and_told(tmp_path):
    take_in(export(tmp_path, "2026-08-30", ACTIVE), at=1)
    plan = take_in(export(tmp_path, "2026-09-30", ACTIVE | {"birthday": "1982-04-25"}), at=2)
    ((_, against),) = plan.contradictions
    assert against.about == "birth"
    folded = next(iter(read.timelines(as_of=date(2026, 10, 1), known_on=moment(2))))
    assert len(folded.contradictions) == 1


def test_withheld_names_are_counted_and_never_merged(tmp_path):
    row = ACTIVE | {"id": "", "url": "", "name": "Гражданин К."}
    again = row | {"birthday": "1990-01-01"}
    plan = take_in(export(tmp_path, "2026-08-30", row, again), at=1)
    assert len(plan.new) == 2
    later = take_in(export(tmp_path, "2026-09-30", row, again), at=2)
    assert (len(later.new), len(later.recognised)) == (0, 2)
    assert read.find("Гражданин К.", known_on=moment(2)) == []
    assert read.held(as_of=date(2026, 9, 30), known_on=moment(2)).low == 2
    assert {str(level) for level in read.publication().values()} == {"count"}


def test_namesakes_without_an_id_stay_apart(tmp_path):
    header = ["name", "birthday", "arrested"]
    data = table(
        header,
        ["Testa Fictional", "1990-01-01", "2020-01-01"],
        ["Testa Fictional", "1991-01-01", "2020-01-01"],
    )
    path = put(tmp_path, data, "two-2026-08-30.csv")
    assert len(take_in(path, at=1, format_name="table").new) == 2


def test_a_list_that_shows_who_is_held_needs_its_day(tmp_path):
    path = put(tmp_path, viasna(ACTIVE), "fictional.csv")
    with pytest.raises(IntakeError, match="--dated"):
        plan_of(path)
    assert plan_of(path, dated=date(2026, 8, 30)).plan.reading.dated == date(2026, 8, 30)


def test_errors_forbid_the_import_and_nothing_is_written(tmp_path):
    path = export(tmp_path, "2026-08-30", ACTIVE, ACTIVE | {"id": "2", "name": ""})
    with pytest.raises(IntakeError, match="row 3"):
        take_in(path, at=1)
    assert (Person.objects.count(), Source.objects.count(), Import.objects.count()) == (0, 0, 0)
    assert list(sources.kept()) == []


def test_a_failure_in_the_midst_writes_nothing(tmp_path, monkeypatch):
    from byname.register import spells

    def fail(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(spells, "refresh", fail)
    with pytest.raises(OSError, match="No space left"):
        take_in(export(tmp_path, "2026-08-30", ACTIVE), at=1)
    assert (Person.objects.count(), Entry.objects.count(), Source.objects.count()) == (0, 0, 0)
    assert list(sources.kept()) == []
    assert read.position() == 0


def test_a_plan_made_before_somebody_else_wrote_is_refused(tmp_path):
    prepared = plan_of(export(tmp_path, "2026-08-30", ACTIVE))
    take_in(SAMPLES / "belarus-reported.csv", at=1, state="by")
    with pytest.raises(IntakeError, match="make the plan again"):
        carry_out(prepared.plan, prepared.data, media_type="", profile="", by=BY, at=moment(2))


def test_each_entry_has_its_source_and_the_register_is_whole(tmp_path):
    take_in(export(tmp_path, "2026-08-30", ACTIVE), at=1)
    take_in(SAMPLES / "belarus-people.csv", at=2, state="by")
    folded = next(iter(read.timelines(as_of=date(2026, 9, 1), known_on=moment(2))))
    assert {entry.source.url for entry in folded.entries} == {"https://fictional.invalid/1", ""}
    (kept,) = [s for s in Source.objects.exclude(sha256="") if s.publisher.startswith("Viasna")]
    assert read.source_bytes(kept.pk).startswith(b"id,url,name")
    assert list(checks.check_register()) == []
