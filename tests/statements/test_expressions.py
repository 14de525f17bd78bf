"""The little language: one call with plain values, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byname.statements.expressions import Call, ExpressionError, read_expression


@pytest.mark.parametrize(
    ("text", "name", "arguments", "named"),
    [
        ('figure("held")', "figure", ("held",), {}),
        (' figure("held", state="az") ', "figure", ("held",), {"state": "az"}),
        ("days_without_contact(7)", "days_without_contact", (7,), {}),
        ('people("held",\n  as_of="2020-01-01")', "people", ("held",), {"as_of": "2020-01-01"}),
        ("figure('Выдуманы')", "figure", ("Выдуманы",), {}),
        (r"figure('\d')", "figure", (r"\d",), {}),
        ("day()", "day", (), {}),
    ],
)
def test_a_call_is_read(text, name, arguments, named):
    assert read_expression(text) == Call(name, arguments, named)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "held",
        "figure",
        "figure(held)",
        "figure('a' + 'b')",
        "figure(open('/etc/passwd'))",
        "().__class__",
        "figure.__globals__()",
        "__import__('os').system('true')",
        "figure(**{})",
        "figure(*[1])",
        "figure(lambda: 1)",
        "figure(f'{1}')",
        "figure(b'held')",
        "figure(1.5)",
        "figure(-1)",
        "figure(True)",
        "figure(None)",
        "figure('a', state='a', state='b')",
        "[figure('held')]",
        "figure('held') if 1 else 2",
        "figure('held')('held')",
        "figure((((((((((((((((((((((((",
        "figure(" + "-" * 5000 + "1)",
        "figure('\x00')",
    ],
)
def test_nothing_but_a_call_with_plain_values_is_read(text):
    with pytest.raises(ExpressionError):
        read_expression(text)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("  held", 2),
        ('figure("held", state=other)', 21),
        ('figure("Выдуманы", state=other)', 25),
        ('figure("held",\n  "Выдуманы", other)', 29),
        (' figure("held",\n  state="a" "b" c)', 24),
    ],
)
def test_where_it_went_wrong_is_told_in_characters(text, offset):
    with pytest.raises(ExpressionError) as told:
        read_expression(text)
    assert told.value.offset == offset
    assert text[offset:].startswith(("other", "held", '"a"'))


@given(st.text(max_size=60))
def test_whatever_is_written_it_is_a_call_or_is_refused(text):
    offset, name = 0, "none"
    try:
        name = read_expression(text).name
    except ExpressionError as error:
        offset = error.offset
    assert 0 <= offset <= len(text)
    assert name.isidentifier()


_PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20) | st.integers(
    0, 10**9
)


@given(st.lists(_PLAIN, max_size=3), st.dictionaries(st.sampled_from("abc"), _PLAIN))
def test_what_is_written_as_a_call_is_read_as_it_was_written(arguments, named):
    inside = [repr(one) for one in arguments] + [f"{key}={value!r}" for key, value in named.items()]
    assert read_expression(f"figure({', '.join(inside)})") == Call(
        "figure", tuple(arguments), named
    )
