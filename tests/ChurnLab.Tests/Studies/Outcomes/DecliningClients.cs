using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Associations;
using ChurnLab.Studies.Portraits;
using ChurnLab.Studies.Rates;
using ChurnLab.Tests.Studies.Associations;
using ChurnLab.Tests.Studies.Rates;

namespace ChurnLab.Tests.Studies.Outcomes;

/// <summary>All that studies say of clients whose activity declined, whatever the data show.</summary>
internal static class DecliningClients
{
    /// <summary>Headlines, texts, tables and strings of figures.</summary>
    public static IReadOnlyList<string> Said { get; } =
        [.. Tables().Concat(Curves()).Concat(Grids()).Concat(Portraits()).Concat(Spreads()).Concat(Screens()).Concat(Interactions()).Concat(Strata())];

    private static IEnumerable<string> Tables()
    {
        (string?, int, int)[][] cases =
        [
            [("a", 200, 20), ("b", 200, 80)],
            [("a", 5_000, 500), ("b", 5_000, 1_000), ("c", 30, 7), ("d", 30, 2)],
            [("a", 100, 0), ("b", 100, 50)],
            [("a", 100, 20), ("b", 100, 22)],
            [("a", 10, 2), ("b", 10, 3)],
        ];
        foreach (var clients in cases.Select(groups => Declining(Clients.By(groups))))
        {
            var (table, overview) = (clients.ChurnBy("group"), clients.ChurnByEach("group"));
            var texts = Of(table.Finding()).Concat(Sentences.Said(table.Bars())).Concat(Of(overview.Finding()));
            foreach (var text in texts.Concat(Sentences.Said(overview.Figure())))
                yield return text;
            yield return table.ToHtml();
        }
    }

    private static IEnumerable<string> Curves()
    {
        (string?, int, int)[][] cases =
        [
            [("a", 500, 100), ("b", 500, 250), ("c", 500, 100)],
            [("a", 2_000, 400), ("b", 200, 2), ("c", 2_000, 400)],
            [("a", 500, 100), ("b", 500, 300), ("c", 500, 100), ("d", 500, 5)],
            [("a", 100, 20), ("b", 100, 20)],
        ];
        return cases.Select(groups => Declining(Clients.By(groups))).Select(clients => clients.ChurnAlong("group").And("часть", clients))
            .SelectMany(curve => Of(curve.Finding()).Concat(Sentences.Said(curve.Figure())));
    }

    private static IEnumerable<string> Grids()
    {
        (string, string, int, int)[][] cases =
        [
            [("a", "x", 200, 100), ("b", "x", 200, 20), ("a", "y", 200, 20), ("b", "y", 200, 100)],
            [("a", "x", 200, 20), ("b", "x", 200, 100), ("a", "y", 200, 20), ("b", "y", 200, 100)],
            [("a", "x", 200, 50), ("b", "x", 200, 50)],
            [("a", "x", 200, 50), ("a", "y", 200, 50)],
        ];
        return cases.Select(cells => Declining(Clients.By(cells)).ChurnBy("row", "column"))
            .SelectMany(grid => Of(grid.Finding()).Concat(Sentences.Said(grid.Heatmap())));
    }

    private static IEnumerable<string> Portraits()
    {
        foreach (var clients in (Frame[])[Numbers(i => i >= 100), Numbers(i => i % 2 == 0)])
        {
            var portrait = clients.ChurnPortrait("x", "half");
            foreach (var text in Of(portrait.Finding()).Concat(Sentences.Said(portrait.Figure())))
                yield return text;
            yield return portrait.ToHtml();
        }
    }

    private static IEnumerable<string> Spreads() => ((Frame[])[Numbers(i => i >= 100), Numbers(i => i < 100), Numbers(i => i % 2 == 0)])
        .Select(clients => clients.ChurnSpread("x"))
        .SelectMany(spread => Of(spread.Finding()).Concat(Sentences.Said(spread.Histogram())).Concat(Sentences.Said(spread.LogDensity())))
        .Concat(Of(Numbers(_ => true).ChurnSpread("x").Finding()));

    private static IEnumerable<string> Screens()
    {
        foreach (var clients in (Frame[])[Numbers(i => i >= 100), Numbers(i => i % 2 == 0)])
        {
            var (map, screen) = (clients.ChurnPhiK("x", "half", "third"), clients.ChurnAssociations("x", "half", "third"));
            var findings = Of(map.Finding()).Concat(Of(map.SensitivityFinding())).Concat(Of(screen.Finding()))
                .Concat(screen.Rows.SelectMany(row => Of(row.Finding())));
            var figures = Sentences.Said(map.Figure()).Concat(Sentences.Said(map.SensitivityFigure())).Concat(Sentences.Said(screen.Figure()));
            foreach (var text in findings.Concat(figures))
                yield return text;
            yield return map.ToHtml() + screen.ToHtml();
        }
    }

    private static IEnumerable<string> Interactions()
    {
        (string, string, int, int)[][] cases =
        [
            [("нет", "х", 300, 180), ("нет", "у", 300, 60), ("да", "х", 300, 60), ("да", "у", 300, 180)],
            [("нет", "х", 500, 100), ("нет", "у", 300, 100), ("да", "х", 300, 100), ("да", "у", 200, 100)],
            [("нет", "х", 29, 28), ("нет", "у", 29, 1), ("да", "х", 29, 1), ("да", "у", 29, 28)],
        ];
        foreach (var screen in cases.Select(groups => Declining(Cases.Of(groups)).ChurnInteractions("first", "second")))
        {
            var pair = screen.Pairs[0];
            var texts = Of(screen.Finding()).Concat(Sentences.Said(screen.Figure())).Concat(Of(pair.Finding()));
            foreach (var text in texts.Concat(Sentences.Said(pair.Figure())))
                yield return text;
        }
    }

    private static IEnumerable<string> Strata()
    {
        (string, string, int, int)[][] cases =
        [
            [("да", "х", 300, 180), ("нет", "х", 300, 60), ("да", "у", 300, 60), ("нет", "у", 300, 180)],
            [("да", "х", 500, 100), ("нет", "х", 300, 100), ("да", "у", 300, 100), ("нет", "у", 200, 100)],
            [("да", "х", 300, 30), ("нет", "х", 300, 200), ("да", "у", 300, 60), ("нет", "у", 300, 100)],
            [("да", "х", 900, 90), ("нет", "х", 100, 10), ("да", "у", 100, 60), ("нет", "у", 900, 540)],
            [("да", "х", 900, 90), ("нет", "х", 100, 18), ("да", "у", 100, 40), ("нет", "у", 900, 540)],
            [("да", "х", 900, 180), ("нет", "х", 100, 2), ("да", "у", 100, 90), ("нет", "у", 900, 540)],
            [("да", "х", 1000, 500), ("нет", "х", 4000, 3600), ("да", "у", 500, 10), ("нет", "у", 4000, 640)],
            [("да", "х", 150, 20), ("нет", "х", 50, 8), ("да", "у", 50, 20), ("нет", "у", 150, 70)],
            [("да", "х", 300, 180), ("нет", "х", 300, 60)],
            [("да", "х", 50, 20), ("да", "у", 50, 10)],
            [("да", "х", 100, 50), ("нет", "х", 100, 28), .. "абвгдежзи".SelectMany(Same)],
        ];
        var effects = cases.Select(groups => Declining(Cases.Of(groups)).ChurnWithin("first", "second"));
        (string, int, double, double, double)[][] incomes =
        [
            [("а", 600, 0.01, 45, 0), ("б", 1400, 0.4, 0, 20)],
            [("а", 300, 0.3, 0, 0), ("б", 300, 0.3, 0, 0)],
        ];
        return effects.Concat(incomes.Select(groups => Declining(Cases.Incomes(groups)).ChurnWithin("income", "group")))
            .SelectMany(effect => Of(effect.Finding()).Concat(Sentences.Said(effect.Figure())));
    }

    // A group in which the factor makes no difference.
    private static IEnumerable<(string, string, int, int)> Same(char group) => [("да", $"{group}", 100, 30), ("нет", $"{group}", 100, 30)];

    private static IEnumerable<string> Of(Finding finding) => Sentences.Said(finding);

    private static Frame Declining(Frame clients) => clients.Rename("churn", "declined");

    private static Frame Numbers(Func<int, bool> declined) => new(
        new NumberColumn("x", Enumerable.Range(0, 200).Select(i => (double?)(i + 1))),
        new BooleanColumn("half", Enumerable.Range(0, 200).Select(i => (bool?)(i % 4 < 2))),
        new NumberColumn("third", Enumerable.Range(0, 200).Select(i => (double?)(i % 50))),
        new BooleanColumn("declined", Enumerable.Range(0, 200).Select(i => (bool?)declined(i))));
}
