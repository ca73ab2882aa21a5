using ChurnLab.Learning;
using ChurnLab.Learning.Guards;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Validation;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning.Contract;
using ChurnLab.Tests.Learning.Validation;

namespace ChurnLab.Tests.Learning.Guards;

public class GuardTests
{
    private static readonly (FeatureTable X, Target Y) Plain = Samples.Classes(200);

    [Fact]
    public void Ordinary_rows_give_no_finding() =>
        Assert.Empty(Guard.Check(Samples.WithCategories(Samples.WithMissing(Plain.X)), Plain.Y, Folds.Stratified(Plain.Y)));

    [Fact]
    public void Names_of_rows_are_noticed()
    {
        var random = RandomStream.Of(1, 0);
        double[] shuffled = [.. Enumerable.Range(0, 200).Select(row => (double)row)];
        random.ShuffleInPlace<double>(shuffled);
        var x = new FeatureTable(
        [
            .. Plain.X.Columns,
            new NumberFeature("rising", [.. Enumerable.Range(0, 200).Select(row => Math.Sqrt(row + 10))]),
            new NumberFeature("falling", [.. Enumerable.Range(0, 200).Select(row => row % 50 == 3 ? double.NaN : -row)]),
            new NumberFeature("dealt", shuffled),
            new NumberFeature("amount", [.. shuffled.Select(value => (value * 1009 % 100003) + 5)]),
            new NumberFeature("repeated", [.. shuffled.Select(value => Math.Floor(value / 2))]),
            new CategoryFeature("text", shuffled.Select(value => $"client {value}")),
            new CategoryFeature("town", shuffled.Select(value => $"town {value % 7}")),
        ]);
        var findings = Guard.IdLike(x);
        Assert.Equal(["rising", "falling", "dealt", "amount", "text"], findings.Select(finding => finding.Features.Single()));
        Assert.Equal([GuardSeverity.Warning, GuardSeverity.Warning, GuardSeverity.Warning, GuardSeverity.Notice, GuardSeverity.Warning], findings.Select(finding => finding.Severity));
        Assert.All(findings, finding => Assert.Equal((GuardKind.IdLike, 1.0, 0.95), (finding.Kind, finding.Measured, finding.Limit)));
        Assert.Equal("Feature 'rising' only rises from row to row, as numbers of rows or dates do: if it names rows, leave it out.", findings[0].Message);
        Assert.Equal("Warning: Feature 'text' has a text of its own in 100% of rows: if it names rows, leave it out.", findings[4].ToString());
        Assert.Empty(Guard.IdLike(x.Take(Enumerable.Range(0, 29).ToArray())));
    }

    [Fact]
    public void An_order_that_tells_the_class_is_noticed()
    {
        var sorted = Target.Binary([.. Enumerable.Range(0, 100).Select(row => row < 40 ? 1.0 : 0)]);
        var findings = Guard.RowOrder(sorted);
        Assert.Equal([(GuardKind.RowOrder, GuardSeverity.Error), (GuardKind.LabelRuns, GuardSeverity.Warning)], findings.Select(finding => (finding.Kind, finding.Severity)));
        Assert.Equal(1, findings[0].Measured);
        Assert.StartsWith("The number of a row alone has a ROC-AUC of 1.000, class 1 standing early: ", findings[0].Message);
        // n1 = 40, n0 = 60, 2 runs: mean 49, variance 4800 · 4700 / (10000 · 99).
        Assert.Equal((2 - 49) / Math.Sqrt(4800.0 * 4700 / (10000.0 * 99)), findings[1].Measured, 12);
        Assert.Equal(-4.753424308822899, findings[1].Limit, 9);
        Assert.Empty(Guard.RowOrder(Target.Binary([.. Enumerable.Range(0, 100).Select(row => (double)(row % 2))])));
        var clumped = Target.Binary([.. Enumerable.Range(0, 400).Select(row => (double)(row / 20 % 2))]);
        Assert.Equal([GuardKind.LabelRuns], Guard.RowOrder(clumped).Select(finding => finding.Kind));
    }

    [Fact]
    public void Features_that_tell_the_class_are_noticed()
    {
        var labels = Plain.Y.Values.ToArray();
        var x = new FeatureTable(
        [
            .. Plain.X.Columns,
            new NumberFeature("leak", [.. labels.Select((label, row) => (row % 40 == 0 ? 0 : -label) + (row % 10 / 20.0))]),
            new CategoryFeature("reason", labels.Select((label, row) => label == 1 ? $"left {row % 3}" : $"stays {row % 3}")),
            new CategoryFeature("name", labels.Select((_, row) => $"{row}")),
            new NumberFeature("end date", [.. labels.Select((label, row) => label == 1 || row % 9 == 0 ? row % 5 : double.NaN)]),
        ]);
        var findings = Guard.Leakage(x, Plain.Y);
        Assert.Equal(
            [(GuardKind.Leakage, "leak"), (GuardKind.Leakage, "reason"), (GuardKind.MissingLeakage, "end date")],
            findings.Select(finding => (finding.Kind, finding.Features.Single())));
        Assert.Equal(1 - Metric.RocAuc.Of(labels, x.Numbers(x.PlaceOf("leak"))), findings[0].Measured, 12);
        Assert.Equal(GuardSeverity.Error, findings[1].Severity);
        Assert.InRange(findings[2].Measured, 0.9, 0.98);
        Assert.Empty(Guard.Leakage(x, Plain.Y, new() { AreaLimit = 1.1, MissingAreaLimit = 1.1 }));
    }

    [Fact]
    public void Rows_fitted_and_tested_alike_are_noticed()
    {
        int[] twice = [.. Enumerable.Range(0, 200), .. Enumerable.Range(0, 40)];
        var (x, folds) = (Plain.X.Take(twice), Folds.KFold(240, 4, shuffle: false));
        // Rows 0 to 39 are tested in the first fold and their copies, rows 200 to 239, in the last.
        var finding = Assert.Single(Guard.DuplicatesAcrossFolds(x, folds));
        Assert.Equal((80 / 240.0, GuardSeverity.Error), (finding.Measured, finding.Severity));
        Assert.StartsWith("80 of 240 tested rows (33.3%) have the same features", finding.Message);
        Assert.Empty(Guard.DuplicatesAcrossFolds(x, [new Fold([.. Enumerable.Range(40, 160)], [.. Enumerable.Range(0, 40)])]));
        var named = new FeatureTable([.. x.Columns, new NumberFeature("row", [.. Enumerable.Range(0, 240)])]);
        Assert.Empty(Guard.DuplicatesAcrossFolds(named, folds));
        Assert.Single(Guard.DuplicatesAcrossFolds(named, folds, new() { IgnoredInDuplicates = ["row"] }));
        Assert.Empty(Guard.DuplicatesAcrossFolds(named, folds, new() { IgnoredInDuplicates = [.. named.Names] }));
    }

    [Fact]
    public void Missing_values_and_signed_zeros_are_alike()
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(row => row < 20 ? double.NaN : row % 2 == 0 ? 0.0 : -0.0)];
        var x = new FeatureTable(new NumberFeature("a", values), new CategoryFeature("b", values.Select(_ => (string?)null)));
        Assert.Equal(1, Guard.DuplicatesAcrossFolds(x, Folds.KFold(40, 2, 1))[0].Measured);
    }

    [Fact]
    public void A_scaler_fitted_before_the_folds_is_noticed()
    {
        var scaled = new StandardScaler().Fit(Plain.X).Transform(Plain.X);
        var finding = Assert.Single(Guard.PreparedOutside(scaled));
        Assert.Equal(Plain.X.Names, finding.Features);
        Assert.InRange(finding.Measured, 0, 1e-9);
        var half = Plain.X.Take(Enumerable.Range(0, 100).ToArray());
        Assert.Empty(Guard.PreparedOutside(new StandardScaler().Fit(half).Transform(Plain.X)));
        Assert.Empty(Guard.PreparedOutside(Plain.X));
    }

    [Fact]
    public void Copies_of_one_class_are_noticed()
    {
        int[] positives = [.. Enumerable.Range(0, 200).Where(row => Plain.Y.Values[row] == 1)];
        int[] rows = [.. Enumerable.Range(0, 200), .. positives];
        var finding = Assert.Single(Guard.ResampledOutside(Plain.X.Take(rows), Plain.Y.Take(rows)));
        Assert.Equal((GuardKind.ResampledOutside, 0.5), (finding.Kind, finding.Measured));
        Assert.StartsWith("50% of the rows of class 1 are copies of others, and 0% of class 0: ", finding.Message);
        int[] both = [.. Enumerable.Range(0, 200), .. Enumerable.Range(0, 200)];
        Assert.Empty(Guard.ResampledOutside(Plain.X.Take(both), Plain.Y.Take(both)));
    }

    [Fact]
    public void Fractions_in_one_class_are_noticed()
    {
        var labels = Plain.Y.Values.ToArray();
        var x = new FeatureTable(
            new NumberFeature("visits", [.. labels.Select((label, row) => row % 6 + (label == 1 && row % 3 == 0 ? 0.37 : 0))]),
            new NumberFeature("whole", [.. labels.Select((_, row) => (double)(row * 37 % 101))]));
        var finding = Assert.Single(Guard.ResampledOutside(x, Plain.Y));
        Assert.Equal(["visits"], finding.Features);
        Assert.StartsWith("Fractions occur in class 1 only where class 0 has whole numbers, in 'visits'", finding.Message);
    }

    [Fact]
    public void Predicted_classes_are_noticed_where_a_ranking_is_measured()
    {
        Assert.Equal("Scores have the two values 0 and 1 only: give probabilities or scores to a metric of ranking, not predicted classes.", Guard.HardLabels([1, 0, 1, 0])!.Message);
        Assert.Null(Guard.HardLabels([1, 0, 0.5, 0]));
        Assert.Null(Guard.HardLabels([1, 1, 1]));
        double[] said = [.. Plain.X.Numbers(0).ToArray().Select(value => value > 0 ? 1.0 : 0)];
        var x = new FeatureTable(new NumberFeature("said", said), Plain.X.Columns[1]);
        CrossValidationResult Score(string feature, Metric metric) => CrossValidation.Score(new OneFeature(feature), x, Plain.Y, Folds.Stratified(Plain.Y), metric);
        Assert.Equal(GuardKind.HardLabels, Assert.Single(Score("said", Metric.RocAuc).Findings).Kind);
        Assert.Empty(Score("said", Metric.F1At()).Findings);
        Assert.Empty(Score("b", Metric.RocAuc).Findings);
    }

    [Fact]
    public void The_number_of_a_client_is_noticed_in_the_original_rows()
    {
        var eshop = EshopReference.Original;
        int[] order = [.. Enumerable.Range(0, eshop.Ids.Length).OrderBy(row => eshop.Ids[row])];
        var (raw, y) = (eshop.Raw.Take(order), eshop.Y.Take(order));
        var x = new FeatureTable([new NumberFeature("id", [.. order.Select(row => (double)eshop.Ids[row])]), .. raw.Columns]);
        Assert.Equal(0.982, Metric.RocAuc.Of(y.Values, [.. x.Numbers(0).ToArray().Select(id => -id)]), 3);
        var findings = Guard.Check(x, y, Folds.Stratified(y), new() { IgnoredInDuplicates = ["id"] });
        Assert.Contains(findings, finding => finding is { Kind: GuardKind.IdLike, Features: ["id"] });
        Assert.Contains(findings, finding => finding is { Kind: GuardKind.Leakage, Features: ["id"] });
        var byOrder = Assert.Single(findings, finding => finding.Kind == GuardKind.RowOrder);
        Assert.Equal((GuardSeverity.Error, 0.982), (byOrder.Severity, Math.Round(byOrder.Measured, 3)));
        Assert.Contains(findings, finding => finding.Kind == GuardKind.LabelRuns);
        Assert.Equal(findings.OrderByDescending(finding => finding.Severity), findings);
        // Without the number and the order only the clients are left whose rows are alike in everything.
        var shuffled = Enumerable.Range(0, y.Rows).ToArray();
        RandomStream.Of(3, 0).ShuffleInPlace<int>(shuffled);
        var left = Assert.Single(Guard.Check(raw.Take(shuffled), y.Take(shuffled), Folds.Stratified(y.Take(shuffled))));
        Assert.Equal(GuardKind.DuplicatesAcrossFolds, left.Kind);
        Assert.InRange(left.Measured * y.Rows, 10, 2 * eshop.Values.GetProperty("cleaned").GetProperty("duplicates_ignoring_id_and_profit").GetDouble());
    }

    [Fact]
    public void Guards_of_a_label_need_two_classes()
    {
        Assert.Throws<LearningException>(() => Guard.Check(Plain.X, Target.Numbers(Plain.Y.Values)));
        Assert.Throws<LearningException>(() => Guard.Leakage(Plain.X, Plain.Y.Take([0, 1])));
    }
}
