"""The field for Django, on an SQLite database in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import django
import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.migrations.writer import MigrationWriter

from builders import complaint
from qcdc import Petition, codec
from qcdc.errors import CodecError
from taints import TAINT, taint

if not settings.configured:
    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=[],
    )
    django.setup()

from django_document_field import DocumentField


class Entry(models.Model):  # noqa: DJ008 - no test shows one
    """An entry of a register."""

    petition: Any = DocumentField(Petition, "vi", null=True)

    class Meta:
        """The app, which is not installed."""

        app_label = "web"


@pytest.fixture
def table() -> Iterator[None]:
    with connection.schema_editor() as editor:
        editor.create_model(Entry)
    yield
    with connection.schema_editor() as editor:
        editor.delete_model(Entry)


@pytest.mark.usefixtures("table")
def test_a_petition_comes_back_with_its_names() -> None:
    petition = taint(complaint("2023-03-01"))
    entry = Entry.objects.create(petition=petition)

    assert Entry.objects.get(pk=entry.pk).petition == petition
    assert Entry.objects.filter(petition=petition).count() == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT petition FROM web_entry")
        assert TAINT in cursor.fetchone()[0]
    assert TAINT not in repr(Entry.objects.get(pk=entry.pk).petition)


@pytest.mark.usefixtures("table")
def test_nothing_is_stored_as_null() -> None:
    entry = Entry.objects.create(petition=None)

    assert Entry.objects.get(petition__isnull=True).pk == entry.pk
    assert Entry.objects.get(pk=entry.pk).petition is None


def test_every_problem_is_a_validation_error_in_vietnamese() -> None:
    wrong = json.loads(codec.encode(complaint("2023-03-01"))) | {"kind": "x", "received": "2023-02-30", TAINT: TAINT}
    del wrong["case"]

    for given in (wrong, json.dumps(wrong), json.dumps(wrong).encode()):
        with pytest.raises(ValidationError) as caught:
            Entry(petition=given).full_clean()

        errors = caught.value.error_dict["petition"]
        problems = codec.check(wrong, Petition)
        assert [error.code for error in errors] == [problem.code for problem in problems]
        messages = caught.value.message_dict["petition"]
        assert "$.case: thiếu trường này, cần bổ sung" in messages
        assert TAINT not in str(caught.value)


@pytest.mark.parametrize("value", ["", "{", 7, [], object(), float("nan"), b"\xff"])
def test_what_is_no_document_is_a_validation_error(value: object) -> None:
    with pytest.raises(ValidationError):
        Entry(petition=value).clean_fields()


def test_a_document_that_is_given_is_read() -> None:
    petition = complaint("2023-03-01")
    entry = Entry(petition=json.loads(codec.encode(petition)))

    entry.full_clean()

    assert entry.petition == petition


@pytest.mark.usefixtures("table")
def test_a_row_that_was_damaged_is_not_read() -> None:
    entry = Entry.objects.create(petition=complaint("2023-03-01"))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE web_entry SET petition = '{}'")

    with pytest.raises(CodecError):
        Entry.objects.get(pk=entry.pk)


def test_fixtures_and_migrations_know_the_field() -> None:
    entry = Entry(petition=taint(complaint("2023-03-01")))
    field: Any = Entry._meta.get_field("petition")

    written, imports = MigrationWriter.serialize(field)

    assert field.to_python(field.value_to_string(entry)) == entry.petition
    assert "DocumentField(qcdc.model.petitions.petitions.Petition, 'vi', null=True)" in written
    assert "import django_document_field" in imports
