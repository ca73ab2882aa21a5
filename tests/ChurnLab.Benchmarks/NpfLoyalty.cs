using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChurnLab.Learning.Metrics;
using ChurnLab.Statistics;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Studies.Npf.Loyalty;

namespace ChurnLab.Benchmarks;

/// <summary>The loyalty study on generated accounts, beside the true hazards and their parts.</summary>
internal static class NpfLoyalty
{
    private const int Accounts = 100_000;
    private const int Explained = 4_000;

    private static readonly (LoyaltyTheme Theme, Func<NpfHazardTerms, double> Term)[] Terms =
    [
        (LoyaltyTheme.Payments, terms => terms.Recency + terms.Regularity + terms.Intent),
        (LoyaltyTheme.Money, terms => terms.Balance),
        (LoyaltyTheme.Person, terms => terms.PensionAge),
        (LoyaltyTheme.Contacts, terms => terms.Cabinet + terms.Email + terms.Phone),
        (LoyaltyTheme.Plan, terms => terms.Tenure + terms.Type + terms.Guarantee + terms.Scheme + terms.SponsorEnd),
        (LoyaltyTheme.Geography, terms => terms.Region),
    ];

    public static string Run()
    {
        var options = new NpfGeneratorOptions { Accounts = Accounts };
        var history = NpfGenerator.History(options);
        var study = LoyaltyStudy.Of(history);
        var clock = Stopwatch.StartNew();
        var ladder = study.Ladder;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            # Loyalty: the ladder of models on generated accounts

            {Accounts:N0} accounts, seed {options.Seed}; fitted on closings up to {study.Block.LastTarget}, tried once on rows of {study.Block.From} to
            {study.Block.To}. Intervals of 95 % by bootstrap of clients.
            The ladder with {study.Options.Folds} folds took {clock.Elapsed.TotalSeconds:N0} s.

            | model | quarter: ROC-AUC | gain over the model below | AP | lift at 10 % | year: ROC-AUC | AP | lift at 10 % |
            |---|---|---|---|---|---|---|---|
            """);
        foreach (var row in ladder.Rows)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {row.Key} | {Said(row.Area)} | {(row.Gain is { } gain ? $"{Said(gain)} over {row.Below}" : "")} "
                + $"| {Said(row.Precision)} | {Said(row.Lift)} "
                + $"| {Said(row.YearArea)} | {Said(row.YearPrecision)} | {Said(row.YearLift)} |");
        }

        var truth = Truth(options, study.Block.From);
        Oracle(text, study.BlockRisks, truth);
        Calibration(text, study.Calibration);
        text.AppendLine(CultureInfo.InvariantCulture, $"""

            ## The lesson of leaks

            The same boosting, closings of the next quarter: {study.Lesson.InTime:F3} in time, {study.Lesson.RandomRows:F3} on rows drawn at random,
            {study.Lesson.WholeYear:F3} in time with sums of the whole calendar year.

            """);
        Themes(text, study, truth);
        return text.ToString();
    }

    private static string Said(BootstrappedMetric metric) =>
        string.Create(CultureInfo.InvariantCulture, $"{metric.Value:F3} ({metric.Lower:F3} to {metric.Upper:F3})");

    private static Dictionary<(string Account, int Quarter), NpfTruthQuarter> Truth(NpfGeneratorOptions options, Studies.Macro.Quarter from) =>
        NpfGenerator.Truth(options)
            .SelectMany(truth => truth.Quarters.Where(quarter => quarter.Quarter >= from).Select(quarter => (truth.AccountId, Quarter: quarter)))
            .ToDictionary(pair => (pair.AccountId, pair.Quarter.Quarter.Index), pair => pair.Quarter);

    private static void Oracle(StringBuilder text, LoyaltyRisks risks, Dictionary<(string Account, int Quarter), NpfTruthQuarter> truth)
    {
        int[] rows = [.. Enumerable.Range(0, risks.Count).Where(row => risks.ClosesNext(row) is not null)];
        double[] classes = [.. rows.Select(row => risks.ClosesNext(row) == true ? 1.0 : 0)];
        double[] hazards = [.. rows.Select(row => truth[(risks.History.AccountId(risks.Accounts[row]), risks.Quarters[row].Index)].AnyHazard)];
        double[] told = [.. rows.Select(row => risks.Next[row])];
        var (ceiling, reached) = (Metric.RocAuc.Of(classes, hazards), Metric.RocAuc.Of(classes, told));
        text.AppendLine(CultureInfo.InvariantCulture, $"""

            The true hazard, which no model sees: ROC-AUC {ceiling:F3}, average precision {Metric.AveragePrecision.Of(classes, hazards):F3}; the model in use
            is {ceiling - reached:F3} below it.
            """);
    }

    private static void Calibration(StringBuilder text, LoyaltyCalibration calibration)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"""

            ## Calibration of the model in use

            Slope {Said(calibration.Slope)}, expected over observed closings {Said(calibration.ExpectedOverObserved)}.

            | tenth of the rows, from the highest chance | expected | observed | ratio |
            |---|---|---|---|
            """);
        foreach (var (place, (expected, observed)) in calibration.Tenths.Index())
            text.AppendLine(CultureInfo.InvariantCulture, $"| {place + 1} | {expected:F1} | {observed:F0} | {expected / observed:F2} |");
    }

    private static void Themes(StringBuilder text, LoyaltyStudy study, Dictionary<(string Account, int Quarter), NpfTruthQuarter> truth)
    {
        var (history, quarter) = (study.History, study.Block.To);
        var open = Enumerable.Range(0, history.AccountCount).Where(account => history.FirstOf(account) <= quarter && history.LastOf(account) >= quarter);
        var reasons = study.Model.Explain(history, [.. open.Take(Explained)], quarter);
        var known = reasons.Select(row => truth[(history.AccountId(row.Account), quarter.Index)].Terms).ToList();
        var told = Terms.Select(theme => reasons.Themes.Strength(theme.Theme)).ToArray();
        var real = Terms.Select(theme => LoyaltyThemes.Spread([.. known.Select(theme.Term)])).ToArray();
        text.AppendLine(CultureInfo.InvariantCulture, $"""
            ## Explanations beside the truth

            Mean distance from the mean of what each theme adds to the log odds, {reasons.Count:N0} accounts open at the end of {quarter}:
            told by Shapley values of the trees, and of the terms of the generator. Spearman's correlation {Correlation.Spearman(told, real).Effect!.Value:F2}.

            | theme | told | true | correlation over accounts |
            |---|---|---|---|
            """);
        foreach (var (place, (theme, term)) in Terms.Index())
        {
            double[] moves = [.. Enumerable.Range(0, reasons.Count).Select(row => reasons.Themes[row, theme])];
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {theme} | {told[place]:F3} | {real[place]:F3} | {Correlation.Spearman(moves, [.. known.Select(term)]).Effect!.Value:F2} |");
        }
    }
}
