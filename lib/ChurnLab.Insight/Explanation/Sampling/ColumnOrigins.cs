using ChurnLab.Learning;
using ChurnLab.Learning.Pipelines;
using ChurnLab.Learning.Preparation;
using ChurnLab.Learning.Selection;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Which column each feature behind steps is made of, where it is made of one.</summary>
internal static class ColumnOrigins
{
    private const string Indicator = "missing_";

    /// <summary>Origins behind steps, per name; null where a step mixes columns or is not known.</summary>
    /// <param name="steps">Steps one after another.</param>
    /// <param name="origins">Origin per name of what the first of them takes.</param>
    public static Dictionary<string, string>? Through(IEnumerable<FittedTransformer> steps, Dictionary<string, string> origins)
    {
        foreach (var step in steps)
        {
            if (Of(step) is not { } made)
                return null;
            origins = made.ToDictionary(pair => pair.Key, pair => origins[pair.Value], StringComparer.Ordinal);
        }

        return origins;
    }

    private static Dictionary<string, string>? Of(FittedTransformer step) => step switch
    {
        FittedStandardScaler or FittedMinMaxScaler or FittedRobustScaler or FittedPowerTransformer or FittedQuantileTransformer
            or FittedOrdinalEncoder or FittedTargetEncoder or FittedSimpleImputer
            or FittedSelectKBest or FittedVarianceThreshold or FittedCorrelationFilter => OfSameNames(step),
        FittedOneHotEncoder encoder => encoder.OutputNames.Zip(encoder.Origins).ToDictionary(
            pair => pair.First, pair => encoder.Schema.Names[pair.Second], StringComparer.Ordinal),
        FittedTransformerChain chain => Through(chain.Steps, chain.Schema.Names.ToDictionary(name => name, name => name, StringComparer.Ordinal)),
        FittedColumnTransformer columns => OfGroups(columns),
        _ => null,
    };

    // A feature that is new in these steps says where another was missing.
    private static Dictionary<string, string> OfSameNames(FittedTransformer step)
    {
        var taken = step.Schema.Names.ToHashSet(StringComparer.Ordinal);
        return step.OutputNames.ToDictionary(name => name, name => taken.Contains(name) ? name : name[Indicator.Length..], StringComparer.Ordinal);
    }

    private static Dictionary<string, string>? OfGroups(FittedColumnTransformer columns)
    {
        var origins = columns.PassedThrough.ToDictionary(name => name, name => name, StringComparer.Ordinal);
        foreach (var group in columns.Groups)
        {
            if (Of(group.Transformer) is not { } made)
                return null;
            foreach (var (name, origin) in made)
                origins.Add(name, origin);
        }

        return origins;
    }
}
