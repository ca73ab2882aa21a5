using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Wilson's interval of a share of rows that belong to clients: with as many rows as they are worth.</summary>
/// <remarks>
/// The variance of the share over clients says how many independent rows would tell as much; never more than there
/// are. Where all outcomes are the
/// same, rows of a client count as alike. Sources: E. Korn and B. Graubard, Confidence intervals for proportions with
/// small expected number of positive
/// counts, Survey Methodology 24 (1998); N. Dean and M. Pagano, Evaluating confidence interval methods for binomial
/// proportions in clustered
/// surveys, Journal of Survey Statistics and Methodology 3 (2015).
/// </remarks>
internal static class ClientShare
{
    /// <summary>The share of class 1 among some rows; NaN without rows.</summary>
    public static IntervalEstimate Of(KnownRows rows, IReadOnlyCollection<int> places, double confidence)
    {
        if (places.Count == 0)
            return new IntervalEstimate(EstimateKind.Share, double.NaN, double.NaN, double.NaN, confidence);
        var share = places.Average(place => rows.Closes[place]);
        var size = places.Count / Design(rows, places, share);
        var z = StandardDistributions.NormalQuantile((1 + confidence) / 2);
        var middle = (share + (z * z / (2 * size))) / (1 + (z * z / size));
        var half = z / (1 + (z * z / size)) * Math.Sqrt((share * (1 - share) / size) + (z * z / (4 * size * size)));
        // What rounding leaves beyond the ends.
        var (lower, upper) = (Math.Clamp(middle - half, 0, share), Math.Clamp(middle + half, share, 1));
        return new IntervalEstimate(EstimateKind.Share, share, lower, upper, confidence);
    }

    /// <summary>How many rows tell as much as one independent one.</summary>
    private static double Design(KnownRows rows, IReadOnlyCollection<int> places, double share)
    {
        var clients = new Dictionary<int, (double Sum, int Rows)>();
        foreach (var place in places)
        {
            var (sum, count) = clients.GetValueOrDefault(rows.Clients[place]);
            clients[rows.Clients[place]] = (sum + rows.Closes[place] - share, count + 1);
        }

        if (share is 0 or 1 || clients.Count == 1)
            return clients.Values.Sum(client => (double)client.Rows * client.Rows) / places.Count;
        var spread = clients.Values.Sum(client => client.Sum * client.Sum) * clients.Count / (clients.Count - 1);
        var independent = share * (1 - share) * places.Count * places.Count / (places.Count - 1);
        return Math.Max(1, spread / independent);
    }
}
