"""`byname statements` from its front door, in a register of its own."""

TEXT = '+++\ntitle = "A fictional text"\nlanguage = "{}"\nstate = "all"\n+++\n{}\n'
HELD = '{{ figure("held") }} held.'


def test_a_text_is_kept_published_listed_and_compared(byname, tmp_path):
    file = tmp_path / "a.md"
    for number, body in enumerate((HELD, f"Today {HELD}"), start=1):
        file.write_text(TEXT.format("en", body), encoding="utf-8")
        kept = byname("statements", "keep", "a-day", file)
        assert (kept.code, kept.out) == (0, f"Kept: version {number} of a-day\n")
    assert byname("statements", "publish", "a-day", "--version", "1").code == 0
    listed = byname("statements", "list", "--json").json
    assert [(one["version"], one["figures changed"]) for one in listed] == [(1, 0), (2, None)]
    compared = byname("statements", "compare", "a-day", 1, 2)
    assert f"+Today {HELD}" in compared.out
    assert byname("check-register").code == 0


def test_a_translation_that_calls_other_figures_is_told(byname, tmp_path):
    for language, body in (("en", HELD), ("be", "Словы.")):
        file = tmp_path / f"{language}.md"
        file.write_text(TEXT.format(language, body), encoding="utf-8")
        assert byname("statements", "keep", "a-day", file).code == 0
    told = byname("statements", "translations", "a-day")
    assert (told.code, "figure('held')" in told.out) == (1, True)


def test_what_is_wrong_is_said_in_a_sentence(byname, tmp_path):
    missing = byname("statements", "keep", "a-day", tmp_path / "none.md")
    assert missing.code == 1
    assert "cannot be read" in missing.err
    nothing = byname("statements", "publish", "a-day")
    assert nothing.code == 1
    assert "keep one first" in nothing.err
