namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Two amounts that should be equal, to three kopecks.</summary>
/// <param name="Name">Code of the check: <c>balance</c>, <c>quarter</c>, <c>booked-balance</c>, <c>booked-quarter</c>, <c>booked-payments</c>.</param>
/// <param name="Rows">Number of rows that have both.</param>
/// <param name="Equal">Number of rows where they are equal.</param>
public sealed record NpfIdentity(string Name, long Rows, long Equal)
{
    /// <summary>Largest difference that rounding makes, kopecks.</summary>
    internal const long Tolerance = 3;

    /// <summary>Share of rows where they are equal; NaN without rows.</summary>
    public double Share => (double)Equal / Rows;
}
