"""Mending a brought file on the screen: where its columns go, what its cells should say.

`kept` holds what was said, `saving` is what staff do, `causes` groups what is wrong by what would mend it,
`answering` judges and offers answers, `page` is what the screen shows.
"""
