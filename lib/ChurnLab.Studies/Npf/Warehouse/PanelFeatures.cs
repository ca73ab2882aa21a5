using ChurnLab.Frames;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>Columns of the query of all features: those of the panel that is computed in process.</summary>
internal static class PanelFeatures
{
    public static IReadOnlyList<string> Names { get; } = [.. NpfFeatures.All.Select(feature => feature.Name)];

    /// <summary>The features asked for, in their order; all of them for null.</summary>
    /// <exception cref="ArgumentException">There is no such feature, it is named twice, or none is named.</exception>
    public static IReadOnlyList<string> Chosen(IReadOnlyCollection<string>? features)
    {
        if (features is null)
            return Names;
        if (features.Count == 0)
            throw new ArgumentException("No feature is named; name one, or pass null for all.", nameof(features));
        if (features.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
        {
            var hint = NearestName.Of(unknown, Names) is { } nearest
                ? $"did you mean '{nearest}'?"
                : "see NpfWarehouse.Features.";
            throw new ArgumentException($"There is no feature '{unknown}': {hint}", nameof(features));
        }

        if (features.CountBy(name => name).FirstOrDefault(pair => pair.Value > 1).Key is { } twice)
            throw new ArgumentException($"The feature '{twice}' is named twice; name it once.", nameof(features));
        return [.. features];
    }
}
