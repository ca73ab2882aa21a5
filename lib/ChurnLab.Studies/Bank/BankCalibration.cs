using System.Text.Json.Serialization;
using ChurnLab.Studies.Files;

namespace ChurnLab.Studies.Bank;

/// <summary>Shares, quantiles and coefficients the generator draws from, as kept in <c>BankCalibration.json</c>.</summary>
internal sealed record BankCalibration
{
    public static BankCalibration Default { get; } = EmbeddedFile.Json<BankCalibration>("bank-calibration.json");

    public required double[] QuantileLevels { get; init; }

    public required double[] ResidualLevels { get; init; }

    public required double[] TailLevels { get; init; }

    public required CityTable[] Cities { get; init; }

    public required AgeTable Age { get; init; }

    public required double[] Equity { get; init; }

    public required double[][] ProductsByEquity { get; init; }

    public required double[][] NoBalanceByEquity { get; init; }

    public required CardTable Card { get; init; }

    public required ActivityTable ActiveByProducts { get; init; }

    public required ScoreTable Score { get; init; }

    public required SalaryTables LogSalary { get; init; }

    public required WealthTable Wealth { get; init; }

    public required BalanceTable LogBalance { get; init; }

    public required ChurnTable Churn { get; init; }

    /// <summary>A city, its share of clients and the share of men in it.</summary>
    internal sealed record CityTable(string Name, double Share, double Men);

    /// <summary>Quantiles of age at <see cref="QuantileLevels"/>.</summary>
    internal sealed record AgeTable(double[] Men, double[] Women);

    /// <summary>Log odds of a credit card: by products 1 .. 5, plus terms for the person and the city.</summary>
    internal sealed record CardTable(
        double[] WithBalance, double[] NoBalance, double Man, double TenYearsAbove40, Dictionary<string, double> Cities);

    /// <summary>Share of active clients by products 1 .. 5.</summary>
    internal sealed record ActivityTable(double[] NoCard, double[] Card);

    /// <summary>Quantiles of the score at <see cref="QuantileLevels"/>.</summary>
    internal sealed record ScoreTable(double[] NoBalance, double[] Equity0To2, double[] Equity3To4, double[] Equity5AndMore);

    /// <summary>Regressions of log salary.</summary>
    internal sealed record SalaryTables(SalaryTable WithBalance, SalaryTable NoBalance);

    /// <summary>Regression of log salary; residuals in units of the spread at <see cref="ResidualLevels"/>.</summary>
    internal sealed record SalaryTable(
        double Intercept, double HundredScoresAbove850, double Man, double Spread, Dictionary<string, double> Cities, double[] Residuals);

    /// <summary>The few with an income far above the rest, by steps of the score, and what a high income adds to log balance.</summary>
    internal sealed record WealthTable
    {
        public required double[] ShareByScore { get; init; }

        public required int FirstScore { get; init; }

        public required int ScoreStep { get; init; }

        public required double[] Levels { get; init; }

        public required double[] LogSalary { get; init; }

        public required double LogSalaryFrom { get; init; }

        public required double LogSalaryTo { get; init; }

        public required double AddedLogBalance { get; init; }
    }

    /// <summary>Regression of log balance; equity 0 .. 4 and 5+; residuals in units of the spread at <see cref="TailLevels"/>.</summary>
    internal sealed record BalanceTable
    {
        public required double Intercept { get; init; }

        public required double HundredScoresAbove850 { get; init; }

        public required double TheirSquare { get; init; }

        public required double TenYearsAbove40 { get; init; }

        public required double UpTo25Years { get; init; }

        public required double Product { get; init; }

        [JsonPropertyName("logSalaryAbove11.5")]
        public required double LogSalaryAbove { get; init; }

        public required double Card { get; init; }

        public required double[] Equity { get; init; }

        public required double[] SpreadByEquity { get; init; }

        public required double[] Residuals { get; init; }

        public required double TinyShare { get; init; }

        public required double[] TinyLevels { get; init; }

        public required double[] Tiny { get; init; }
    }

    /// <summary>Probability of churn without a balance, and log odds with one by <see cref="BankTraits"/> that occur together.</summary>
    internal sealed record ChurnTable(double NoBalance, Dictionary<string, double> LogOdds);
}
