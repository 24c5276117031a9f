"""The forms of people and assignments.

Forms read and shape the input; they have no effects. `facts()` hands the answers to a service.
"""

from registry.forms.assignment import AssignmentForm, CorrectAssignmentForm, EndAssignmentForm
from registry.forms.comparison import Compared, compared
from registry.forms.doubts import DoubtForm
from registry.forms.note import NoteForm
from registry.forms.person import EntryPersonForm, PersonForm
from registry.forms.places import OfficeField, PlaceField, RegionField, offices_of, places_named, places_of
from registry.forms.revision import EditPersonForm, SeenForm, StateForm

__all__ = [
    "AssignmentForm",
    "Compared",
    "CorrectAssignmentForm",
    "DoubtForm",
    "EditPersonForm",
    "EndAssignmentForm",
    "EntryPersonForm",
    "NoteForm",
    "OfficeField",
    "PersonForm",
    "PlaceField",
    "RegionField",
    "SeenForm",
    "StateForm",
    "compared",
    "offices_of",
    "places_named",
    "places_of",
]
