"""The workbook that a head of office carries into the meeting. All its numbers come from `coverage`."""
