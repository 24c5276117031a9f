"""How a field, its errors and the summary of a refused form are rendered."""

import pytest
from django import forms
from django.template import Context, Template
from django.utils.html import format_html


class Entry(forms.Form):
    nik = forms.CharField(label="NIK", help_text="16 angka", required=False, max_length=19)
    sex = forms.ChoiceField(label="Jenis kelamin", choices=[("P", "Perempuan"), ("L", "Laki-laki")])
    level = forms.ChoiceField(label="Tingkat", choices=[("", "---"), ("A", "Asisten")], required=False)
    programme = forms.ChoiceField(
        label="Program", choices=[(str(code), f"Program {code}") for code in range(6)]
    )
    starts_on = forms.DateField(label="Mulai <tugas>")
    is_full = forms.BooleanField(label="Penuh waktu", required=False)
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_nik(self):
        if self.cleaned_data["nik"] == "dipakai":
            raise forms.ValidationError("NIK sudah dipakai.")
        return self.cleaned_data["nik"]


def render(text, **context):
    """The HTML, however its source is laid out."""
    return " ".join(Template(text).render(Context(context)).split())


def control(html, name):
    """The tag of the control called `name`, as text."""
    start = html.index(f'name="{name}"')
    return html[html.rindex("<", 0, start) : html.index(">", start) + 1]


def test_field_ties_label_help_and_error_to_the_control():
    html = render("{% field form.nik %}", form=Entry({"nik": "dipakai"}))
    tag = control(html, "nik")
    assert '<label for="id_nik">NIK <span class="boleh">' in html
    assert 'aria-describedby="id_nik_helptext id_nik_error"' in tag
    assert 'aria-invalid="true"' in tag
    assert '<p class="bantuan" id="id_nik_helptext">16 angka</p>' in html
    assert 'id="id_nik_error"' in html
    assert "NIK sudah dipakai." in html


def test_field_without_remarks_has_no_wiring():
    tag = control(render("{% field form.programme %}", form=Entry()), "programme")
    assert "aria-" not in tag


def test_field_says_warning_and_good_news_beside_the_control():
    html = render(
        "{% field form.nik warning=warning reading=reading %}",
        form=Entry(),
        warning="Boleh disimpan.",
        reading="Terbaca: <b>",
    )
    assert 'aria-describedby="id_nik_helptext id_nik_warning id_nik_reading"' in html
    assert '<p class="pesan awas" id="id_nik_warning">' in html
    assert "Terbaca: &lt;b&gt;" in html


def test_few_choices_stand_open_in_a_group_and_many_stay_a_list():
    few = render("{% field form.sex %}", form=Entry({"sex": "P"}))
    many = render("{% field form.programme %}", form=Entry())
    assert few.count('type="radio"') == 2
    assert "<fieldset" in few
    assert "<legend>Jenis kelamin</legend>" in few
    assert 'value="P" checked' in few
    assert 'value="L" checked' not in few
    assert "<select" in many
    assert "<fieldset" not in many


def test_an_optional_choice_can_be_left_empty():
    html = render("{% field form.level %}", form=Entry())
    assert 'value="" checked' in html
    assert "---" not in html


def test_only_optional_fields_say_that_they_may_stay_empty():
    assert 'class="boleh"' in render("{% field form.nik %}", form=Entry())
    assert 'class="boleh"' not in render("{% field form.starts_on %}", form=Entry())


def test_label_is_escaped():
    assert "Mulai &lt;tugas&gt;" in render("{% field form.starts_on %}", form=Entry())


def test_hidden_field_is_only_its_control():
    html = render("{% field form.token %}", form=Entry())
    assert html.startswith("<input")


@pytest.mark.parametrize(("length", "width"), [(4, "c4"), (10, "c10"), (16, "c16"), (90, "c24")])
def test_width_hints_at_the_length_of_the_answer(length, width):
    class Short(forms.Form):
        answer = forms.CharField(max_length=length)

    assert f'class="masukan {width}"' in render("{% field form.answer %}", form=Short())


def test_error_summary_links_each_line_to_its_field_in_order():
    form = Entry({"nik": "dipakai", "programme": "1"})
    html = render("{% error_summary form %}", form=form)
    links = [part.split('"')[0] for part in html.split('href="#')[1:]]
    assert links == ["id_nik", "id_sex_0", "id_starts_on"]
    assert 'role="alert"' in html
    assert "3 isian" in html


def test_every_target_of_the_summary_exists_on_the_page():
    form = Entry({"nik": "dipakai"})
    html = render("{% error_summary form %}{% for bound in form %}{% field bound %}{% endfor %}", form=form)
    targets = [part.split('"')[0] for part in html.split('href="#')[1:]]
    assert len(targets) == 4
    assert all(f'id="{target}"' in html for target in targets)


def test_a_missing_answer_names_its_field():
    html = render("{% error_summary form %}", form=Entry({}))
    assert "Pilih “Jenis kelamin”." in html
    assert "Isi “Mulai &lt;tugas&gt;”." in html


def test_problem_of_the_whole_form_comes_first_and_leads_nowhere():
    form = Entry({})
    form.add_error(None, "Data sudah diubah orang lain.")
    html = render("{% error_summary form %}", form=form)
    first = html[html.index("<li>") : html.index("</li>")].removeprefix("<li>")
    assert first.strip() == "Data sudah diubah orang lain."


def test_link_inside_a_message_is_plain_text_in_the_summary():
    form = Entry({})
    form.add_error("nik", format_html('Sudah dipakai. <a href="/x/">{}</a>', "Lihat"))
    html = render("{% error_summary form %}", form=form)
    assert '<a href="#id_nik">Sudah dipakai. Lihat</a>' in html
    assert "/x/" not in html


def test_summary_and_title_are_silent_until_something_is_refused():
    assert render("{% error_summary form %}{% title_prefix form %}", form=Entry()) == ""
    assert render("{% title_prefix form %}", form=Entry({})) == "Galat:"


def test_what_django_says_is_said_in_the_words_of_the_house():
    form = Entry({"nik": "1" * 20, "sex": "abc", "programme": "1", "starts_on": "21/11/2026"})
    html = render("{% error_summary form %}", form=form)
    assert "Paling panjang 19 huruf, sekarang 20. Tulis lebih ringkas." in html
    assert "“abc” tidak ada dalam pilihan. Pilih salah satu yang tersedia." in html
