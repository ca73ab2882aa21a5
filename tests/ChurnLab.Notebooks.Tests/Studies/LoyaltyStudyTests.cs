using System.Globalization;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Studies.Npf;
using ChurnLab.Studies.Npf.Generation;
using ChurnLab.Studies.Npf.Loading;
using ChurnLab.Studies.Npf.Loyalty;
using ChurnLab.Studies.Npf.Loyalty.Use;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Studies;

/// <summary>The study of loyalty on some thousand generated accounts, fitted in small.</summary>
[Trait("tier", "notebooks")]
public sealed class LoyaltyStudyTests
{
    private static readonly LoyaltyOptions Small = new() { Folds = 2, MaxRows = 30_000, Replicates = 100 };

    [Fact]
    public async Task Closings_are_told_in_time_with_right_chances_for_reasons_that_are_true()
    {
        var study = LoyaltyStudy.Of(NpfGenerator.History(new NpfGeneratorOptions { Accounts = 6_000 }), Small);

        Assert.True(study.IsResolved);
        Assert.InRange(study.Ladder["boosting"].Area.Value, 0.68, 0.82);
        Assert.True(study.Ladder["logistic"].Gain!.Lower > 0, study.Ladder.Finding().Text);
        Assert.InRange(study.Calibration.Slope.Value, 0.8, 1.25);
        Assert.InRange(study.Calibration.ExpectedOverObserved.Value, 0.75, 1.35);
        Assert.True(study.Lesson.InTime + 0.03 < study.Lesson.RandomRows, $"{study.Lesson.InTime} {study.Lesson.RandomRows}");
        Assert.True(study.Lesson.WholeYear > 0.92, $"{study.Lesson.WholeYear}");
        HorizonsAgree(study.BlockRisks);
        HorizonsAgree(study.Current);
        Assert.True(study.Survival.ByCohort.Finding().IsResolved);
        Assert.True(study.Survival.ByType.Finding().IsResolved);
        Assert.True(study.Survival.CoxFinding().IsResolved);
        ReasonsAddUp(study);
        HintsAreOfStepsNotTaken(study);
        await UseIsWhatIsSavedAsync(study);
        await TheFirstPageIsThatOfThePlanAsync(study);
    }

    [Fact]
    public async Task Where_nothing_drives_closings_that_is_said_and_nobody_called()
    {
        var history = NpfGenerator.History(new NpfGeneratorOptions { Accounts = 4_000, Hazard = NpfHazard.None });

        var study = LoyaltyStudy.Of(history, Small with { MaxBlockRows = 10_000 });

        Assert.InRange(study.BlockRisks.Count, 9_000, 11_000);
        Assert.False(study.IsResolved);
        Assert.False(study.Ladder.Finding().IsResolved);
        Assert.Contains("модель не лучше случайного угадывания", study.Ladder.Finding().Text, StringComparison.Ordinal);
        Assert.False(study.Model.IsResolved);
        await NobodyIsToBeCalledAsync(LoyaltyUse.Of(study));
    }

    private static async Task TheFirstPageIsThatOfThePlanAsync(LoyaltyStudy study)
    {
        using var run = new CommandRun();
        var use = LoyaltyUse.Of(study, new() { DailyCapacity = 40, WorkingDays = 5 });
        var answer = use.Answer();

        Assert.True(answer.IsResolved);
        Assert.Contains($"за год — {Math.Round(study.Current.Year.Sum())} (", answer.Text, StringComparison.Ordinal);
        Assert.Contains("ROC-AUC года — " + Number(use.Gains.Area.Value), answer.Text, StringComparison.Ordinal);
        Assert.Contains($"Окупается звонков: {use.Plan.BestCalls} (", answer.Text, StringComparison.Ordinal);
        Assert.Equal(study.History.LastComplete, use.Plan.Quarter);
        Assert.Equal(study.Block.From, use.PlanBefore.Quarter);
        Assert.True(use.PlanBefore.IsKnown);
        Assert.Equal(5, use.KeyFigures().Figures.Count);
        Assert.DoesNotContain(use.KeyFigures().Figures, figure => figure.Value == "—");
        Assert.StartsWith("Позвонить по списку: ", use.Steps().Steps[0], StringComparison.Ordinal);
        Assert.Equal(study.BlockRisks.Count + study.Current.Count, use.Regions.Total.Known + study.Current.Count + Unknown(study.BlockRisks));
        Assert.Equal(study.Current.Count, use.Regions.Total.Open);
        Assert.Equal(study.Block.From, use.Drift.Quarters[0].Quarter);
        Assert.Equal(study.History.LastComplete, use.Drift.Quarters[^1].Quarter);
        Assert.DoesNotContain(use.Drift.Quarters[0].Report.Features, feature => feature.Feature is "key_rate" or "closing_rate");
        Assert.Equal(use.List.Lines.Where(line => line.Day == 1).Sum(line => line.Call.Accounts.Count), use.Hints.Accounts);
        Assert.Equal(Math.Min(2_000, study.Current.Count), study.Reasons.Count);
        Assert.Equal(study.Options.Folds + 1, study.Folds().Frame.RowCount);

        Assert.Contains("файл не задан", use.SaveModel("").ToText(), StringComparison.Ordinal);
        Assert.Contains("папка не задана", use.WriteCalls(" ").ToText(), StringComparison.Ordinal);
        Assert.Contains("--study npf", use.SaveModel(Path.Combine(run.Folder, "m.churnlab")).ToText(), StringComparison.Ordinal);
        Assert.Contains("личные данные", use.WriteCalls(run.Folder).ToText(), StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(Path.Combine(run.Folder, "calls.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(use.List.Lines.Count + 1, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Contains("шансы закрытия", line, StringComparison.Ordinal));
        Assert.Contains(study.History.ClientId(use.List.Lines[0].Call.Client), lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain("0x", study.Model.List(study.History).ToHtml(), StringComparison.Ordinal);
    }

    private static async Task NobodyIsToBeCalledAsync(LoyaltyUse use)
    {
        using var run = new CommandRun();

        Assert.False(use.Answer().IsResolved);
        Assert.Contains("известно, сколько уходит в среднем, но не кто", use.Answer().Text, StringComparison.Ordinal);
        Assert.Equal(3, use.KeyFigures().Figures.Count(figure => figure.Value == "—"));
        Assert.Empty(use.Steps().Steps);
        Assert.Empty(use.List.Lines);
        Assert.Equal((0, false), (use.Hints.Accounts, use.Hints.Finding().IsResolved));
        Assert.Contains("одни заголовки", use.WriteCalls(run.Folder).ToText(), StringComparison.Ordinal);
        Assert.Single(await File.ReadAllLinesAsync(Path.Combine(run.Folder, "calls.csv"), TestContext.Current.CancellationToken));
        Assert.Contains("не лучше случайного угадывания", use.SaveModel(Path.Combine(run.Folder, "m.churnlab")).ToText(), StringComparison.Ordinal);
        Assert.True(use.Calendar.Finding().IsResolved);
    }

    private static int Unknown(LoyaltyRisks risks) => Enumerable.Range(0, risks.Count).Count(row => risks.ClosesInYear(row) is null);

    private static string Number(double value) => value.ToString("0.000", CultureInfo.GetCultureInfo("ru-RU"));

    private static void HorizonsAgree(LoyaltyRisks risks)
    {
        Assert.NotEqual(0, risks.Count);
        for (var row = 0; row < risks.Count; row++)
        {
            Assert.InRange(risks.Next[row], 0, 1);
            Assert.InRange(risks.Year[row], risks.Next[row], 1);
        }

        Assert.True(risks.Year.Average() > 2.5 * risks.Next.Average());
    }

    private static async Task UseIsWhatIsSavedAsync(LoyaltyStudy study)
    {
        using var run = new CommandRun();
        var (path, list) = (Path.Combine(run.Folder, "npf.model"), Path.Combine(run.Folder, "made", "loyalty.csv"));
        study.Model.Save(path);
        var again = LoyaltyModel.Load(path).Score(study.History);

        Assert.Equal(study.Current.Accounts, again.Accounts);
        Assert.Equal(study.Current.Next, again.Next);
        Assert.Equal(study.Current.Year, again.Year);
        Assert.All(again.Quarters, quarter => Assert.Equal(study.History.LastComplete, quarter));

        var data = Repository.PathOf("data");
        Assert.Equal(0, await run.InvokeAsync("score", "--study", "npf", "--model", path, "--data", data, "--out", list));
        var rows = LoyaltyModel.Load(path).List(NpfData.Load(data).History).Rows;
        var lines = await File.ReadAllLinesAsync(list, TestContext.Current.CancellationToken);
        Assert.Equal(rows.Count + 1, lines.Length);
        Assert.Contains("Лояльность, квартал;Лояльность, год;Остаток, ₽", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"1;{rows[0].AccountId};{rows[0].ClientId};2022Q4;", lines[1], StringComparison.Ordinal);
        Assert.Contains("шансы закрытия выше в", lines[1], StringComparison.Ordinal);
        Assert.Contains("Открытых счетов на конец 2022Q4: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith(FormattableString.Invariant($"{list}: {rows.Count:N0} accounts"), run.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.All(rows, row => Assert.InRange(row.LoyaltyYear, 0, row.LoyaltyNext));
        Assert.Equal(rows.OrderByDescending(row => row.AtRisk).Select(row => row.AccountId), rows.Select(row => row.AccountId));

        Assert.Equal(2, await run.InvokeAsync("score", "--study", "eshop", "--model", path, "--data", data, "--out", list, "--force"));
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.Equal(lines, await File.ReadAllLinesAsync(list, TestContext.Current.CancellationToken));
    }

    private static void HintsAreOfStepsNotTaken(LoyaltyStudy study)
    {
        int[] accounts = [.. study.Current.Accounts.Take(60)];
        var hints = study.Model.Hints(study.History, accounts);
        var chances = study.Current.Accounts.Zip(study.Current.Year).ToDictionary(pair => pair.First, pair => pair.Second);

        Assert.All(hints, hint => Assert.Equal(chances[hint.Account], hint.Now, 12));
        foreach (var (row, account) in study.Current.Accounts.Take(60).Index())
        {
            var (known, own) = (study.Current.Known(row), hints.Where(hint => hint.Account == account).Select(hint => hint.Step).ToList());
            Assert.Equal(!known.Has(NpfTraits.Cabinet), own.Contains(LoyaltyStep.Cabinet));
            Assert.Equal(!known.Has(NpfTraits.Email), own.Contains(LoyaltyStep.Email));
        }

        // Effects of the generator: a cabinet and an address go with staying.
        Assert.True(hints.Where(hint => hint.Step == LoyaltyStep.Cabinet).Average(hint => hint.After - hint.Now) < 0);
        Assert.True(hints.Where(hint => hint.Step == LoyaltyStep.Email).Average(hint => hint.After - hint.Now) < 0);
        Assert.Contains("личный кабинет: у таких же счетов риск закрытия за год", hints.First(hint => hint.Step == LoyaltyStep.Cabinet).ToString());
    }

    private static void ReasonsAddUp(LoyaltyStudy study)
    {
        int[] accounts = [.. study.Current.Accounts.Take(200)];
        var reasons = study.Model.Explain(study.History, accounts);

        Assert.Equal(accounts, reasons.Select(row => row.Account));
        var (moves, told) = (new double[accounts.Length], new double[accounts.Length]);
        for (var row = 0; row < accounts.Length; row++)
        {
            moves[row] = reasons.Themes.Themes.Sum(theme => reasons.Themes[row, theme]);
            told[row] = study.Current.Next[row];
            Assert.Equal(reasons.Values.Prediction(row) - reasons.Values.BaseOf(row), moves[row], 9);
        }

        // The calibration is a line of log odds with a rising slope: the order of chances is that of the sums.
        Assert.Equal(
            Enumerable.Range(0, accounts.Length).OrderBy(row => told[row]).Select(row => told[row]),
            Enumerable.Range(0, accounts.Length).OrderBy(row => moves[row]).Select(row => told[row]),
            (one, other) => Math.Abs(one - other) < 1e-12);
        Assert.Contains(reasons, row => row.For.Count > 0 && row.For[0].ToString().Contains("шансы закрытия выше в", StringComparison.Ordinal));
        Assert.All(reasons, row => Assert.DoesNotContain(row.For.Concat(row.Against), reason => Math.Abs(reason.Move) < 0.05));
    }
}
