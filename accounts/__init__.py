"""Who may do what and where, and who did what.

Rights: `roles` in code, `access` at every view, `second_factor` for those who need one; `adapter` is how the
sign-in behaves, `api_keys` what a program shows instead.

Every request: `middleware` puts its `request_facts` down for the services, `request_limits` counts it;
`kept_forms` holds a form that came too late.

What was done: `audit` writes the trail, `trail` prints it in the words of `trail_words`, `authors` says who
did it. What a user sees first in a list: `list_memory`. Reference data for administrators: `admin_site`.
"""
