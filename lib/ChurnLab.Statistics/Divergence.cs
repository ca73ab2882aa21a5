namespace ChurnLab.Statistics;

/// <summary>Terms of Kullback's and Leibler's divergence of counts from expected ones.</summary>
internal static class Divergence
{
    private const double Near = 0.1;

    // The least number of terms that leaves nothing of a double at the limit of nearness.
    private const int Terms = 16;

    /// <summary>
    /// o · ln(o / e) − (o − e) of a count o that lies <paramref name="deviation"/> above <paramref name="expected"/>, 0 or more. Over all cells of a
    /// table the subtracted parts make 0; cell by cell they leave terms that do not cancel, whereas the logarithms alone would.
    /// </summary>
    public static double Of(double deviation, double expected)
    {
        var share = deviation / expected;
        if (Math.Abs(share) > Near)
            return share <= -1 ? expected : ((expected + deviation) * Math.Log(1 + share)) - deviation;
        double sum = 0, power = share;
        for (var k = 2; k < Terms; k++)
        {
            power *= -share;
            sum -= power / (k * (k - 1.0));
        }

        return expected * sum;
    }
}
