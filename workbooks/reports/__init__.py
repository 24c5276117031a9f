"""The workbook that a head of office takes to the meeting. All its numbers come from `coverage`."""
