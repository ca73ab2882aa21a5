using ChurnLab.Learning;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>A model per part of the clients, fitted to the other parts, so that no client is told by a model that has seen one of its rows.</summary>
internal sealed class PartModels
{
    private readonly FittedClassifier[] _models;

    private PartModels(FittedClassifier[] models) => _models = models;

    public static PartModels Fit(Classifier settings, HazardRows rows, Func<int, int> partOf, int parts) => new(
    [
        .. Enumerable.Range(0, parts).Select(part =>
        {
            var others = rows.Take(rows.Where(pair => partOf(pair.Account) != part));
            return settings.Fit(others.Features, others.Closes, new FitContext { Weights = others.Weights });
        }),
    ]);

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
