"""SECT006: a page is past its next review, or its review dates cannot be right."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.sect.review_dates import Review, review_dates
from netlint.finding import Remark


class Options(NamedTuple):
    """How early a review is announced, and how old a page may get that names no next one."""

    notice_days: int = 0
    max_months: int = 0


@check("SECT006", "review-overdue", options=Options)
def review_overdue(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say which review date has passed, lies ahead of a review that was, or comes too soon."""
    reviews = review_dates(analysis)
    if not reviews:
        return
    today = analysis.today
    coming = [review for review in reviews if review.next]
    done = [review for review in reviews if not review.next]
    ahead = next((review for review in done if review.date.first > today), None)
    if ahead is not None:
        yield Remark(
            ahead.span,
            f"The last {_called(ahead)} is dated {_written(analysis, ahead)}, which is still to "
            "come. Check the date.",
        )
        return
    latest = max((review for review in done if not review.changed), key=_day, default=None)
    if coming:
        # Where two dates are given for the next review, the later one counts.
        due = max(coming, key=_day)
        if latest is not None and due.date.last < latest.date.first:
            yield Remark(
                due.span,
                f"The next review is dated {_written(analysis, due)}, before the last one, which "
                f"is dated {_written(analysis, latest)}. Write when the next review is due.",
            )
        else:
            yield from _due(analysis, due, options.notice_days)
    elif options.max_months:
        last = max(done, key=_day)
        if _months_later(last.date.last, options.max_months) < today:
            yield Remark(
                last.span,
                f"The last {_called(last)} is dated {_written(analysis, last)}, more than "
                f"{options.max_months} months ago. Review the page and write the new dates.",
            )


def _due(analysis: Analysis, due: Review, notice_days: int) -> Iterator[Remark]:
    day = f"{'on' if due.date.exact else 'in'} {_written(analysis, due)}"
    if due.date.last < analysis.today:
        yield Remark(
            due.span,
            f"The next review of this page was due {day}. Review the page and write the new dates.",
        )
    elif due.date.first <= analysis.today + datetime.timedelta(days=notice_days) and notice_days:
        yield Remark(
            due.span,
            f"The next review of this page is due {day}. Plan the review.",
        )


def _called(review: Review) -> str:
    return "change" if review.changed else "review"


def _day(review: Review) -> datetime.date:
    return review.date.last


def _written(analysis: Analysis, review: Review) -> str:
    return review.date.written(british=analysis.british)


def _months_later(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > datetime.MAXYEAR:
        return datetime.date.max
    for last in (day.day, 30, 29, 28):
        try:
            return datetime.date(year, month + 1, last)
        except ValueError:
            continue
    return day
