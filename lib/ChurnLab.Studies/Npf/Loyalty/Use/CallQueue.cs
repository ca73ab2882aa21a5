namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Clients in the order in which they are called.</summary>
internal static class CallQueue
{
    /// <summary>
    /// A call per client, the greatest expected gain first; of equal ones the client named first by the files.
    /// </summary>
    public static PlannedCall[] Of(LoyaltyRisks risks, CallAssumptions assumptions) =>
    [
        .. Enumerable.Range(0, risks.Count)
            .GroupBy(row => risks.History.ClientOf(risks.Accounts[row]))
            .Select(client => Call(risks, client.Key, [.. client], assumptions))
            .OrderByDescending(call => call.Gain).ThenBy(call => call.Client),
    ];

    /// <summary>Sums over the first calls, from none to all.</summary>
    public static double[] Sums(PlannedCall[] calls, Func<PlannedCall, double> value)
    {
        var sums = new double[calls.Length + 1];
        for (var place = 0; place < calls.Length; place++)
            sums[place + 1] = sums[place] + value(calls[place]);
        return sums;
    }

    private static PlannedCall Call(LoyaltyRisks risks, int client, int[] rows, CallAssumptions assumptions)
    {
        var (stays, balance, atRisk, left) = (1.0, 0.0, 0.0, 0.0);
        foreach (var row in rows)
        {
            var money = risks.Money(row);
            stays *= 1 - risks.Year[row];
            balance += money;
            atRisk += risks.Year[row] * money;
            left += risks.ClosesInYear(row) switch { true => money, false => 0, null => double.NaN };
        }

        return new PlannedCall
        {
            Client = client,
            Accounts = Array.ConvertAll(rows, row => risks.Accounts[row]),
            Chance = 1 - stays,
            Balance = balance,
            AtRisk = atRisk,
            Gain = (assumptions.PerRouble * atRisk) - assumptions.CostPerCall,
            Left = left,
        };
    }
}
