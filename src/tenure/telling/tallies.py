"""Answers that count, in words: times between events, what is not counted, shares with their bands, figures of losses."""

from __future__ import annotations

from tenure.model.statement import Value
from tenure.model.tallies import Days, FlowTotal, LossFigure, LossRange, OutcomeShare, Reached
from tenure.telling.words import clean, count, listing
from tenure.vocabulary.wording import STANCE_WORDS, say_value, say_window

_STANCES = {
    "reported": "only told with distance",
    "planned": "planned",
    "requested": "asked for",
    "negated": "told not to have happened",
    "disputed": "disputed",
    "undated": "tenures without a bound on their start",
}


def say_days(days: Days) -> str:
    """How long one thing came after another."""
    least, most = days
    if most is None:
        return f"{least} days or more" if least else "an unknown time"
    return count(least, "day") if least == most else f"{least} to {most} days"


def say_not_counted(total: FlowTotal) -> str:
    """What a flow map leaves out and why; nothing where it leaves out nothing."""
    left = [f"{number} {_STANCES[stance]}" for stance, number in sorted(total.not_counted.items())]
    return f"Not counted: {listing(left)}." if left else ""


def say_block(block: tuple[str, ...]) -> str:
    """Events of a sequence whose order is not certain, in braces; one alone as it is."""
    names = [event.replace("_", " ") for event in block]
    return names[0] if len(names) == 1 else f"{{{', '.join(names)}}}"


def say_share(share: OutcomeShare) -> str:
    """ "62% (30 to 85; dates add 6)": the share, its band, and by how many points imprecise dates widen it."""
    said = f"{share.share:.0%}"
    if share.band is None or share.band_if_dated is None:
        return said
    (low, high), (inner_low, inner_high) = share.band, share.band_if_dated
    added = round(100 * ((high - low) - (inner_high - inner_low)))
    return f"{said} ({100 * low:.0f} to {100 * high:.0f}{f'; dates add {added}' if added else ''})"


def say_reached(one: Reached) -> str:
    """Which state a person came to, and how long after the step."""
    return f"{one.state.replace('_', ' ')} {say_days(one.days)} after"


def say_range(line: LossRange) -> str:
    """Between what the figures of one measure lie, and on how much that rests."""
    least, most = (say_amount(end, line.amount_unit) for end in (line.least, line.most))
    said = least if least == most else f"{least} to {most}"
    words = f" (some with “{'”, “'.join(line.qualifiers)}”)" if line.qualifiers else ""
    days = say_window(*line.bounds)
    sources = f"{count(line.figures, 'figure')} of {count(line.origins, 'independent source')}"
    return f"Reported {line.measure}: {said}{words}, by {sources}{f', told of days {days}' if days else ''}."


def say_figure(line: LossFigure) -> str:
    """A figure of losses as it is told: "lost more than 300", and how it stands."""
    said = say_amount(line.amount, line.amount_unit) if line.amount is not None else f"“{clean(line.words)}”, no figure"
    said += f" (“{clean(line.words)}”)" if line.amount_unit == "percent" and not any(map(str.isdigit, line.words)) else ""
    return f"{STANCE_WORDS.get(line.stance, '')}{line.measure} {f'{line.qualifier} ' if line.qualifier else ''}{said}"


def say_whole(line: LossFigure) -> str:
    """Of what a figure of losses is a part, as far as reports say."""
    of = f" of “{clean(line.of)}”" if line.of else ""
    return f"{of} ({line.percent:g}%)" if line.percent is not None and line.amount_unit != "percent" else of


def say_amount(amount: float, unit: str | None) -> str:
    """A number of people or things, or of percent."""
    whole = int(amount) if amount == int(amount) else amount
    return say_value(Value(whole, unit or "count"))
