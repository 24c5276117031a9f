from core.ui.answers import answers_of

__all__ = ["answers_of"]
