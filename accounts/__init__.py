"""Who may do what and where, and who did what.

Permissions: `roles` in code, `access` at every view, `second_factor` for those who need one; `adapter`
configures the sign-in, `api_keys` identify programs.

Every request: `middleware` stores its `request_facts` for the services, `request_limits` counts it;
`kept_forms` holds a form that was sent after the session ended.

Audit: `audit` writes the trail, `trail` prints it in the words of `trail_words`, `authors` names who did it.
`list_memory` keeps what a user sees first in a list. `admin_site` is for administrators and reference data.
"""
