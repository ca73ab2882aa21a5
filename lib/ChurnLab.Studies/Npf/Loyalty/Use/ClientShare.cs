using ChurnLab.Statistics;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Interval of a share of rows that belong to clients, with as many rows as they are worth: that of Korn and Graubard.</summary>
/// <remarks>
/// The variance of the share over clients says how many independent rows would tell as much; never more than there are. Where all outcomes
/// are the same, rows of a client count as alike. Wilson's interval would tell a region of one client apart when the client left.
/// Source for the effective size: N. Dean and M. Pagano, Evaluating confidence interval methods for binomial proportions in clustered
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
        return Proportion.KornGraubard(share, places.Count / Design(rows, places, share), confidence);
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
