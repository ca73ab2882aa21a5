using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Checks of what may tell the label, and of the label itself.</summary>
internal static class NpfLabelAudit
{
    // A marker of all rows is set from the start on.
    private const double LatePart = 0.5;

    public static IEnumerable<NpfAuditRow> Of(NpfData data)
    {
        var labels = data.Labels;
        return
        [
            .. data.YearTotals.Select(Year),
            .. data.Recency is { } recency ? [Recency(recency)] : Array.Empty<NpfAuditRow>(),
            Marker(data),
            .. data.Split is { } split ? [Split(split)] : Array.Empty<NpfAuditRow>(),
            Early(labels),
            Censored(labels),
            Partial(data.History),
            NpfAuditText.Counted("NotLast", labels.NotLast, labels.Labelled),
            Closings(data),
            .. data.HasOperations ? [Contradicted(labels), GivenAway(data)] : Array.Empty<NpfAuditRow>(),
        ];
    }

    private static NpfAuditRow Year(NpfYearTotals year) => NpfAuditText.Row(
        "Years",
        !year.HoldsFuture,
        Text(
            "Years.Found",
            year.Column,
            RussianText.Integer(year.Years),
            NpfAuditText.Percent(year.WholeYear, year.Years),
            NpfAuditText.Percent(year.ToDate, year.Years),
            NpfAuditText.Percent(year.NotToDate, year.Rows)));

    private static NpfAuditRow Recency(NpfRecency recency) => NpfAuditText.Row(
        "Recency",
        !recency.HasTwoMeanings,
        Text(
            "Recency.Found",
            NpfAuditText.Percent(recency.PayingGap, recency.Paying),
            NpfAuditText.Percent(recency.PayingToEnd, recency.Paying),
            NpfAuditText.Percent(recency.SilentToEnd, recency.Silent)));

    private static NpfAuditRow Marker(NpfData data)
    {
        var isLate = data.Rows.FirstMarked is { } first
            && first.Since(data.First) > LatePart * data.Labels.Last.Since(data.First);
        return NpfAuditText.Row(
            "Marker",
            !isLate,
            data.Rows.FirstMarked is { } quarter
                ? Text("Marker.Found", NpfAuditText.Percent(data.Rows.Marked, data.Rows.Rows), quarter, data.First)
                : Text("Marker.None"));
    }

    private static NpfAuditRow Partial(NpfHistory history)
    {
        var isWhole = history.LastComplete == history.Last;
        return NpfAuditText.Row("Partial", isWhole, Text(isWhole ? "Partial.Whole" : "Partial.Cut", history.LastComplete), history.LastComplete);
    }

    private static NpfAuditRow Split(NpfTestSplit split) => NpfAuditText.Row(
        "Split",
        !split.IsByRow,
        Text(
            split.IsByRow ? "Split.ByRow" : "Split.Apart",
            NpfAuditText.Percent(split.Share),
            RussianText.Integer(split.SplitYears),
            RussianText.Integer(split.Years),
            RussianText.Integer(split.Followed),
            RussianText.Number(split.ExpectedFollowed, 0),
            RussianText.Number(split.ExpectedYears, 0),
            split.SharedQuarters,
            split.Quarters,
            split.First,
            split.Last));

    private static NpfAuditRow Early(NpfLabelFacts labels) => NpfAuditText.Row(
        "Early",
        true,
        labels.FirstLeaving is { } first ? Text("Early.Found", first, NpfAuditText.Rows(labels.LabelledBefore)) : Text("Early.None"));

    private static NpfAuditRow Censored(NpfLabelFacts labels) => NpfAuditText.Row(
        "Censored",
        labels.LabelledAfter == 0,
        labels.LabelledAfter == 0
            ? Text("Censored.None", labels.LastLabelled)
            : Text(
                "Censored.Found",
                labels.LastLabelled,
                NpfAuditText.Rows(labels.LabelledAfter),
                NpfAuditText.Percent(labels.LeavingAfter, labels.LabelledAfter),
                NpfAuditText.Percent(labels.Share)),
        labels.LastLabelled);

    private static NpfAuditRow Closings(NpfData data) => NpfAuditText.Row(
        "Closings",
        !data.HasOperations || data.Labels.ClosedByLabel == 0,
        Text("Closings.Found", RussianText.Integer(data.Labels.ClosedByOperations), RussianText.Integer(data.Labels.ClosedByLabel)));

    private static NpfAuditRow Contradicted(NpfLabelFacts labels) => NpfAuditText.Row(
        "Contradicted",
        labels.Contradicted == 0,
        labels.Contradicted == 0 ? Text("NotFound") : Text("Contradicted.Found", RussianText.Integer(labels.Contradicted)));

    private static NpfAuditRow GivenAway(NpfData data) => NpfAuditText.Row(
        "GivenAway",
        data.Labels.GivenAway == 0,
        data.Labels.GivenAway == 0 || data.Split is not { } split
            ? Text("NotFound")
            : Text("GivenAway.Found", NpfAuditText.Rows(data.Labels.GivenAway), RussianText.Integer(split.TestRows)));

    private static string Text(string name, params object[] values) => NpfAuditText.Get(name, values);
}
