using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Validation;

namespace ChurnLab.Learning.Ensembles;

/// <summary>Fits of several models to the same rows or parts of them.</summary>
internal static class MemberFits
{
    /// <summary>Fits every member to all rows.</summary>
    public static FittedClassifier[] Whole(IReadOnlyList<Classifier> members, TrainingData data)
    {
        var fitted = new FittedClassifier[members.Count];
        var context = Shared(data, members.Count);
        Work.For(members.Count, data.Threads, place => fitted[place] = members[place].Fit(data.X, data.Y!, context), data.Token);
        return fitted;
    }

    /// <summary>What every member says of every row when it was fitted without the fold of that row.</summary>
    public static double[][] OutOfFold(IReadOnlyList<Classifier> members, TrainingData data, IReadOnlyList<Fold> folds)
    {
        var said = members.Select(_ => new double[data.Rows]).ToArray();
        var context = Shared(data, members.Count * folds.Count);
        Work.For(
            members.Count * folds.Count,
            data.Threads,
            task =>
            {
                var (place, fold) = (task % members.Count, folds[task / members.Count]);
                var weights = context.Weights.IsEmpty ? default : Taken(context.Weights.Span, fold.Train);
                var model = members[place].Fit(data.X.Take(fold.Train), data.Y!.Take(fold.Train), context with { Weights = weights });
                var scores = Say(model, data.X.Take(fold.Test), context.Threads);
                for (var i = 0; i < scores.Length; i++)
                    said[place][fold.Test[i]] = scores[i];
            },
            data.Token);
        return said;
    }

    /// <summary>A probability where there is one, else the score.</summary>
    public static double[] Say(FittedClassifier member, FeatureTable x, int threads) =>
        member.HasProbability ? member.Probability(x, threads) : member.Score(x, threads);

    /// <summary>Whether members look at no feature that a schema has not.</summary>
    public static bool Know(FeatureSchema schema, FittedClassifier[] members)
    {
        var known = schema.Names.ToHashSet(StringComparer.Ordinal);
        return Array.TrueForAll(members, member => member.Schema.Names.All(known.Contains));
    }

    /// <summary>Names and settings of members.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Parameters(IReadOnlyList<Classifier> members) =>
        members.Index().SelectMany(member => Stages.Parameters($"Members[{member.Index}]", member.Item));

    // Fits side by side share the threads; those that are left over help the fits.
    private static FitContext Shared(TrainingData data, int fits) =>
        data.Context() with { Threads = Math.Max(1, Work.Threads(data.Threads) / fits) };

    private static double[] Taken(ReadOnlySpan<double> values, ReadOnlySpan<int> rows)
    {
        var taken = new double[rows.Length];
        for (var i = 0; i < taken.Length; i++)
            taken[i] = values[rows[i]];
        return taken;
    }
}
