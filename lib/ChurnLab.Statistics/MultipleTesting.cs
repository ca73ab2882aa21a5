namespace ChurnLab.Statistics;

/// <summary>Adjusts p-values for the number of tests: an adjusted p-value is compared with the level as if it were the only one.</summary>
/// <remarks>
/// The same as statsmodels' <c>multipletests</c>, but that small p-values keep their digits and missing ones are allowed. Sources: S. Holm,
/// A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6 (1979) 65-70; Z. Šidák, JASA 62
/// (1967) 626-633; Y. Hochberg, Biometrika 75 (1988) 800-802; Y. Benjamini and Y. Hochberg, JRSS B 57 (1995) 289-300; Y. Benjamini and
/// D. Yekutieli, Annals of Statistics 29 (2001) 1165-1188.
/// </remarks>
public static class MultipleTesting
{
    /// <summary>Adjusts p-values.</summary>
    /// <param name="p">p-values, in any order. Range: 0 to 1; NaN, a test that was impossible, stays NaN and does not count.</param>
    /// <param name="method">What is kept small, and under which dependence.</param>
    /// <returns>The adjusted p-values, in the order of <paramref name="p"/>, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is outside 0 to 1, or there is no such method.</exception>
    public static double[] Adjust(ReadOnlySpan<double> p, MultiplicityMethod method)
    {
        if (!Enum.IsDefined(method))
            throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such method.");
        var sorted = new List<double>(p.Length);
        var places = new List<int>(p.Length);
        for (var i = 0; i < p.Length; i++)
        {
            if (double.IsNaN(p[i]))
                continue;
            if (p[i] is < 0 or > 1)
                throw new ArgumentOutOfRangeException(nameof(p), p[i], "A p-value must be from 0 to 1.");
            sorted.Add(p[i]);
            places.Add(i);
        }

        var (keys, order) = (sorted.ToArray(), places.ToArray());
        Array.Sort(keys, order);
        var adjusted = p.ToArray();
        AdjustSorted(keys, method);
        for (var rank = 0; rank < keys.Length; rank++)
            adjusted[order[rank]] = keys[rank];
        return adjusted;
    }

    private static void AdjustSorted(double[] p, MultiplicityMethod method)
    {
        var m = p.Length;
        var harmonic = method == MultiplicityMethod.BenjaminiYekutieli ? Enumerable.Range(1, m).Sum(static i => 1.0 / i) : 1;
        for (var i = 0; i < m; i++)
        {
            var adjusted = method switch
            {
                MultiplicityMethod.Bonferroni => p[i] * m,
                MultiplicityMethod.Sidak => Any(p[i], m),
                MultiplicityMethod.HolmSidak => Any(p[i], m - i),
                MultiplicityMethod.Holm or MultiplicityMethod.SimesHochberg => p[i] * (m - i),
                _ => p[i] * harmonic * m / (i + 1),
            };
            // Rounding of a quotient such as p·m/m can lose a last digit.
            p[i] = Math.Clamp(adjusted, p[i], 1);
        }

        // A smaller p-value never ends above a larger one: steps down go on from the least, steps up from the greatest.
        if (method is MultiplicityMethod.Holm or MultiplicityMethod.HolmSidak)
        {
            for (var i = 1; i < m; i++)
                p[i] = Math.Max(p[i], p[i - 1]);
        }
        else
        {
            for (var i = m - 2; i >= 0; i--)
                p[i] = Math.Min(p[i], p[i + 1]);
        }
    }

    // 1 − (1 − p)^tests. Through Kahan's quotients small p keep their digits; those of Math.NET are right to 7e−9 only.
    private static double Any(double p, int tests)
    {
        var exponent = tests * TailProbability.LogOfOnePlus(-p);
        var none = Math.Exp(exponent);
        return none == 1 ? -exponent : none == 0 ? 1 : (none - 1) * exponent / Math.Log(none) * -1;
    }
}
