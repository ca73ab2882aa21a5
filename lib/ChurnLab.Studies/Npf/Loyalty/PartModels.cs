using System.Runtime.ExceptionServices;
using ChurnLab.Hosting;
using ChurnLab.Learning;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>A model per part of the clients, fitted to the other parts, so that no client is told by a model that has seen one of its rows.</summary>
internal sealed class PartModels
{
    // Fits to few rows leave cores idle and are made side by side; of many rows one fit takes all cores, and less memory.
    private const int FewRows = 200_000;

    private readonly FittedClassifier[] _models;

    private PartModels(FittedClassifier[] models) => _models = models;

    public static PartModels Fit(Classifier settings, HazardRows rows, Func<int, int> partOf, int parts)
    {
        var models = new FittedClassifier[parts];
        var aside = rows.Count <= FewRows ? Math.Min(parts, Environment.ProcessorCount) : 1;
        var options = new ParallelOptions { MaxDegreeOfParallelism = aside, CancellationToken = AmbientCancellation.Token };
        try
        {
            Parallel.For(0, parts, options, part =>
            {
                var others = rows.Take(rows.Where(pair => partOf(pair.Account) != part));
                var context = new FitContext { Weights = others.Weights, Threads = Math.Max(1, Environment.ProcessorCount / aside) };
                models[part] = settings.Fit(others.Features, others.Closes, context);
            });
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return new PartModels(models);
    }

    /// <summary>One model for all clients.</summary>
    public static PartModels Whole(FittedClassifier model) => new([model]);

    /// <summary>Hazard per row, each by the model of the part its client belongs to.</summary>
    public double[] Hazards(FeatureTable features, ReadOnlySpan<int> parts)
    {
        var hazards = new double[features.Rows];
        for (var part = 0; part < _models.Length; part++)
        {
            var rows = RowsOf(parts, part);
            if (rows.Length == 0)
                continue;
            var told = _models[part].Probability(rows.Length == features.Rows ? features : features.Take(rows));
            for (var i = 0; i < rows.Length; i++)
                hazards[rows[i]] = told[i];
        }

        return hazards;
    }

    private static int[] RowsOf(ReadOnlySpan<int> parts, int part)
    {
        var rows = new List<int>();
        for (var row = 0; row < parts.Length; row++)
        {
            if (parts[row] == part)
                rows.Add(row);
        }

        return [.. rows];
    }
}
