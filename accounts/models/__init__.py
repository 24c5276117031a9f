from accounts.models.api_token import ApiToken
from accounts.models.audit import AuditEvent
from accounts.models.kept_form import KeptForm
from accounts.models.list_memory import ListMemory, SavedView
from accounts.models.request_count import RequestCount
from accounts.models.roles import RoleAssignment
from accounts.models.users import User

__all__ = [
    "ApiToken",
    "AuditEvent",
    "KeptForm",
    "ListMemory",
    "RequestCount",
    "RoleAssignment",
    "SavedView",
    "User",
]
