from coverage.forms.question import QuestionForm

__all__ = ["QuestionForm"]
