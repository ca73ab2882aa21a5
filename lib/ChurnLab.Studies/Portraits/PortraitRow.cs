using ChurnLab.Frames;

namespace ChurnLab.Studies.Portraits;

/// <summary>The values of one trait, one per client; NaN is missing.</summary>
/// <param name="Title">How the trait is called.</param>
/// <param name="IsShare">Whether the values are 0 and 1.</param>
/// <param name="Values">The values.</param>
internal sealed record PortraitRow(string Title, bool IsShare, double[] Values)
{
    /// <summary>Values of those with the outcome and of those without.</summary>
    public (double[] With, double[] Without) Split(BooleanColumn outcome)
    {
        var (with, without) = (new List<double>(), new List<double>());
        for (var client = 0; client < Values.Length; client++)
        {
            if (outcome[client] is { } happened && !double.IsNaN(Values[client]))
                (happened ? with : without).Add(Values[client]);
        }

        return ([.. with], [.. without]);
    }
}
