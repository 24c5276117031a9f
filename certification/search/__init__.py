from certification.search.answer import Answer, search
from certification.search.hits import Hit, Kind

__all__ = ["Answer", "Hit", "Kind", "search"]
