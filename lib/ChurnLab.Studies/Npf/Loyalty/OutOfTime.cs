using ChurnLab.Hosting;
using ChurnLab.Learning.Metrics;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Hazards that models told of later quarters and other clients than they were fitted to, fold by fold of a rolling origin.</summary>
internal sealed class OutOfTime
{
    private readonly HazardRows _rows;
    private readonly Dictionary<string, double[]> _hazards = new(StringComparer.Ordinal);

    private OutOfTime(HazardRows rows, int[] folds) => (_rows, Folds) = (rows, folds);

    /// <summary>Fold of each row that some fold tells of.</summary>
    public int[] Folds { get; }

    public IReadOnlyList<HazardPair> Pairs => _rows.Pairs;

    public ReadOnlySpan<double> Classes => _rows.Closes.Values;

    public ReadOnlyMemory<double> Weights => _rows.Weights;

    /// <summary>Fits rungs fold by fold.</summary>
    public static OutOfTime Of(HazardRows rows, IReadOnlyList<LoyaltyRung> rungs, Func<int, int> partOf, LoyaltyOptions options)
    {
        var folds = LoyaltyFold.Rolling(options);
        var tested = folds.Select(fold => rows.Where(pair => pair.Quarter >= fold.From && pair.Quarter <= fold.To)).ToList();
        int[] all = [.. tested.SelectMany(fold => fold)];
        var result = new OutOfTime(rows.Take(all), [.. tested.SelectMany((fold, number) => Enumerable.Repeat(number, fold.Length))]);
        foreach (var rung in rungs)
            result._hazards[rung.Key] = new double[all.Length];
        using var progress = ProgressScope.Start("Fitting fold by fold", folds.Count * rungs.Count);
        var place = 0;
        for (var number = 0; number < folds.Count; number++)
        {
            var test = rows.Take(tested[number]);
            var train = rows.Take(rows.Where(pair => pair.Target <= folds[number].LastTarget));
            int[] parts = [.. test.Pairs.Select(pair => partOf(pair.Account))];
            foreach (var (step, rung) in rungs.Index())
            {
                PartModels.Fit(rung.Settings, train, partOf, options.Parts).Hazards(test.Features, parts).CopyTo(result._hazards[rung.Key], place);
                progress.Report((number * rungs.Count) + step + 1);
            }

            place += test.Count;
        }

        return result;
    }

    /// <summary>Hazards a rung told.</summary>
    public double[] Hazards(string rung) => _hazards[rung];

    /// <summary>Adds what was told of the same rows elsewhere.</summary>
    public void Add(string rung, double[] hazards) => _hazards.Add(rung, hazards);

    /// <summary>Mean over the folds of the ROC-AUC within a fold; folds without a closing, or with nothing else, are left out.</summary>
    public double MeanArea(string rung)
    {
        var areas = new List<double>();
        foreach (var fold in Enumerable.Range(0, Folds.Length).GroupBy(row => Folds[row]))
        {
            int[] rows = [.. fold];
            var classes = Array.ConvertAll(rows, row => Classes[row]);
            if (classes.Distinct().Count() == 2)
                areas.Add(Metric.RocAuc.Of(classes, Array.ConvertAll(rows, row => _hazards[rung][row]), Array.ConvertAll(rows, row => Weights.Span[row])));
        }

        return areas.Count == 0 ? double.NaN : areas.Average();
    }
}
