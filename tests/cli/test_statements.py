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


def test_languages_stand_side_by_side(byname, tmp_path):
    first = f"Words.\n\nToday {HELD}\n\n# A heading\n\nMore words."
    for language, body in (("en", first), ("be", first.replace("More words", "Іншыя словы"))):
        file = tmp_path / f"{language}.md"
        file.write_text(TEXT.format(language, body), encoding="utf-8")
        assert byname("statements", "keep", "a-day", file).code == 0
    page = tmp_path / "page.html"
    told = byname("statements", "side-by-side", "a-day", "--as-of", "2025-05-21", "--out", page)
    assert (told.code, "4 paragraphs, 0 of them differ" in told.out) == (0, True)
    text = page.read_text(encoding="utf-8")
    assert "Every language calls the same figures." in text
    assert text.count('<mark title="figure(&#x27;held&#x27;)">') == 2
    assert text.index("More words.") > text.index("Іншыя словы.") > text.index("A heading")
    file.write_text(TEXT.format("be", first.replace(f"Today {HELD}\n\n", "")), encoding="utf-8")
    assert byname("statements", "keep", "a-day", file).code == 0
    told = byname("statements", "side-by-side", "a-day", "--as-of", "2025-05-21", "--out", page)
    assert (told.code, "4 paragraphs, 1 of them differ" in told.out) == (1, True)
    assert 'class="row other"' in page.read_text(encoding="utf-8")
    none = byname("statements", "side-by-side", "no-such", "--out", page)
    assert (none.code, "keep one first" in none.err) == (1, True)


def test_what_is_wrong_is_said_in_a_sentence(byname, tmp_path):
    missing = byname("statements", "keep", "a-day", tmp_path / "none.md")
    assert missing.code == 1
    assert "cannot be read" in missing.err
    nothing = byname("statements", "publish", "a-day")
    assert nothing.code == 1
    assert "keep one first" in nothing.err
