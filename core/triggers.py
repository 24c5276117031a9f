"""Triggers of the database, as migrations add them."""

from django.db.migrations.state import ProjectState
from pgtrigger import migrations


class AddTrigger(migrations.AddTrigger):
    """Adds a trigger without drawing its model and all its neighbours anew, as pgtrigger does although no
    field changes: with our triggers that was a third of the first migration.
    """

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        options = state.models[app_label, self.model_name.lower()].options
        options["triggers"] = [*options.get("triggers", []), self.trigger]
