using System.Globalization;
using System.Text;
using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Learning.Linear;
using ChurnLab.Learning.Metrics;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Statistics;
using ChurnLab.Studies.Npf.Generation;

namespace ChurnLab.Benchmarks;

/// <summary>The order of models on generated accounts: an honest split below a random one below one that sees the whole year.</summary>
internal static class NpfSampleModels
{
    private const int Accounts = 40_000;

    private static readonly Classifier Boosting = new GradientBoostingClassifier
    {
        Iterations = 80,
        LearningRate = 0.1,
        MaxLeaves = 15,
        MinSamplesLeaf = 60,
        L2 = 1,
        Seed = 1,
    };

    private static readonly Classifier Logistic = new Pipeline { Steps = [new SimpleImputer(), new StandardScaler()], Classifier = new LogisticRegression() };

    public static void Append(StringBuilder text)
    {
        var rows = NpfSampleRows.Of(Accounts);
        string[] names = [.. NpfSampleRows.AsOf, .. NpfSampleRows.OfYear, NpfSampleRows.Time];
        var x = FeatureTable.OfRowMajor(names, rows.Values.ToArray());
        bool[] y = [.. rows.IsChurn];
        var cut = NpfClock.IndexOf(2020, 1);
        int[] all = [.. Enumerable.Range(0, y.Length)];
        int[] train = [.. all.Where(row => rows.Quarters[row] < cut)];
        int[] test = [.. all.Where(row => rows.Quarters[row] > cut)];
        var random = RandomStream.Of(1, 0);
        bool[] isTrain = [.. all.Select(_ => random.Chance(0.8))];
        int[] some = [.. all.Where(row => isTrain[row])];
        int[] others = [.. all.Where(row => !isTrain[row])];
        string[] timed = [.. NpfSampleRows.AsOf, NpfSampleRows.Time];
        string[] leaky = [.. NpfSampleRows.AsOf, .. NpfSampleRows.OfYear];
        var share = test.Count(row => y[row]) / (double)test.Length;
        text.Append(CultureInfo.InvariantCulture, $"""
            ## What models see

            {Accounts:N0} accounts, every row of 2003Q4 to 2022Q3. By time: fitted before 2020Q1, tried on 2020Q2 to 2022Q3 ({test.Length:N0} rows,
            {share:P2} before a closing). Boosting of 80 trees.

            | model | split | ROC-AUC | average precision |
            |---|---|---|---|

            """);
        Line(text, ("days since the last contribution", "time"), Pick(y, test), Numbers(x, "recency", test));
        Line(text, ("balance, small first", "time"), Pick(y, test), [.. Numbers(x, "balance", test).Select(value => -value)]);
        Fit(text, ("logistic regression", "time"), Logistic, (Logs(x.Select(NpfSampleRows.AsOf)), y), new Split(train, test));
        Fit(text, ("boosting", "time"), Boosting, (x.Select(NpfSampleRows.AsOf), y), new Split(train, test));
        Line(text, ("true hazard of the next quarter", "time"), Pick(y, test), [.. test.Select(row => rows.Hazards[row])]);
        Fit(text, ("boosting with the quarter", "random rows"), Boosting, (x.Select(timed), y), new Split(some, others));
        Fit(text, ("boosting with sums of the whole year", "time"), Boosting, (x.Select(leaky), y), new Split(train, test));
        Fit(text, ("boosting with both", "random rows"), Boosting, (x, y), new Split(some, others));
    }

    private static void Fit(
        StringBuilder text, (string Name, string Split) what, Classifier model, (FeatureTable X, bool[] Y) data, Split rows)
    {
        var (x, y) = data;
        var fitted = model.Fit(x.Take(rows.Train), Target.Binary(Pick(y, rows.Train)));
        Line(text, what, Pick(y, rows.Test), fitted.Score(x.Take(rows.Test)));
    }

    private static void Line(StringBuilder text, (string Name, string Split) what, bool[] y, double[] scores)
    {
        var (area, precision) = (Metric.RocAuc.Of(Classes(y), scores), Metric.AveragePrecision.Of(Classes(y), scores));
        text.AppendLine(CultureInfo.InvariantCulture, $"| {what.Name} | {what.Split} | {area:F3} | {precision:F3} |");
    }

    private static double[] Classes(bool[] y) => Array.ConvertAll(y, value => value ? 1.0 : 0.0);

    private static bool[] Pick(bool[] y, int[] rows) => [.. rows.Select(row => y[row])];

    private static double[] Numbers(FeatureTable x, string name, int[] rows)
    {
        var values = x.Numbers(x.PlaceOf(name)).ToArray();
        return [.. rows.Select(row => values[row])];
    }

    // Money spans seven powers of ten.
    private static FeatureTable Logs(FeatureTable x) =>
        new(x.Columns.Select((column, place) => new NumberFeature(column.Name, Array.ConvertAll(x.Numbers(place).ToArray(), Log))));

    private static double Log(double value) => double.IsNaN(value) ? value : Math.Sign(value) * Math.Log(1 + Math.Abs(value));

    private sealed record Split(int[] Train, int[] Test);
}
