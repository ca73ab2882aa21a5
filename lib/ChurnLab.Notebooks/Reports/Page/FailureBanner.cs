using ChurnLab.Notebooks.Reports.Html;
using ChurnLab.Notebooks.Reports.Narrative;

namespace ChurnLab.Notebooks.Reports.Page;

/// <summary>Writes the banner at the top of a report that did not come out whole.</summary>
internal static class FailureBanner
{
    public static Markup Write(FailureList list, ReportTexts texts) => list.Failures.Count == 0
        ? Markup.Empty
        : Markup.Of($"""
            <section class="banner" role="alert">
            {Markup.Concat(list.Failures.Select(failure => Failure(failure, texts)))}<p class="note">{texts.Incomplete}</p>
            </section>

            """);

    private static Markup Failure(ReportFailure failure, ReportTexts texts)
    {
        var link = failure.CellOrdinal is { } ordinal
            ? Markup.Of($"<p><a href=\"#{Anchors.OfCell(ordinal)}\">{texts.GoToCell}</a></p>\n") : Markup.Empty;
        var headline = failure.Headline.Length > 0
            ? Markup.Of($"<p class=\"headline\">{AnsiText.ToMarkup(failure.Headline)}</p>\n") : Markup.Empty;
        var message = failure.Message.Length > 0
            ? Markup.Of($"<details><summary>{texts.Details}</summary><pre>{AnsiText.ToMarkup(failure.Message)}</pre></details>\n") : Markup.Empty;
        return Markup.Of($"<h2>{texts.Headline(failure.Kind, failure.ShownNumber)}</h2>\n{headline}{message}{link}");
    }
}
