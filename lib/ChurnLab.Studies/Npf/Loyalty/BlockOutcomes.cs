using ChurnLab.Learning.Metrics;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Rows of the block whose outcome is known; metrics of what models tell of them are bootstrapped by client.</summary>
internal sealed class BlockOutcomes
{
    private readonly int[] _rows;
    private readonly double[] _classes;
    private readonly MetricBootstrapOptions _options;

    private BlockOutcomes(NpfHistory history, LoyaltyScores scores, IReadOnlyList<double> outcomes, LoyaltyOptions options)
    {
        _rows = [.. Enumerable.Range(0, scores.Rows).Where(row => !double.IsNaN(outcomes[row]))];
        _classes = Array.ConvertAll(_rows, row => outcomes[row]);
        _options = new MetricBootstrapOptions
        {
            Replicates = options.Replicates,
            Seed = options.Seed,
            Groups = Array.ConvertAll(_rows, row => history.ClientOf(scores.Accounts[row])),
        };
    }

    public static BlockOutcomes Next(NpfHistory history, LoyaltyScores scores, LoyaltyOptions options) => new(history, scores, scores.ClosesNext, options);

    public static BlockOutcomes Year(NpfHistory history, LoyaltyScores scores, LoyaltyOptions options) => new(history, scores, scores.ClosesInYear, options);

    public BootstrappedMetric Of(Metric metric, double[] told) => MetricBootstrap.Of(metric, _classes, Taken(told), _options);

    public BootstrappedMetric Difference(Metric metric, double[] one, double[] other) =>
        MetricBootstrap.Difference(metric, _classes, Taken(one), Taken(other), _options);

    private double[] Taken(double[] told) => Array.ConvertAll(_rows, row => told[row]);
}
