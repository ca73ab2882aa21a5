using ChurnLab.Studies.Files;

namespace ChurnLab.Studies.Eshop;

/// <summary>Shares, quantiles and correlations the generator draws from, as kept in <c>EshopCalibration.json</c>.</summary>
internal sealed record EshopCalibration
{
    public static EshopCalibration Default { get; } = EmbeddedFile.Json<EshopCalibration>("eshop-calibration.json");

    /// <summary>Levels of every list of quantiles.</summary>
    public required double[] Levels { get; init; }

    public required ComponentTable Stable { get; init; }

    public required ComponentTable Declining { get; init; }

    /// <summary>Share that buys nearly all on promotion among declining clients who look like stable ones.</summary>
    public required double PromoHighOfStableLooking { get; init; }

    /// <summary>Failures of the service of declining clients where these alone drive the outcome; made up.</summary>
    public required CountTable ManyErrors { get; init; }

    /// <summary>Quantiles of profit, the same for all.</summary>
    public required double[] Profit { get; init; }

    /// <summary>Share of revenues of the previous month that end in half a rouble.</summary>
    public required double HalfRevenuePrevious { get; init; }

    /// <summary>Distribution of one kind of clients; lists of numbers are quantiles at <see cref="EshopCalibration.Levels"/>.</summary>
    internal sealed record ComponentTable
    {
        public required double[] Contacts { get; init; }

        public required CountTable ContactsNow { get; init; }

        public required double[] Tenure { get; init; }

        public required PromoTable Promo { get; init; }

        public required CountTable Categories { get; init; }

        public required CountTable Unpaid { get; init; }

        public required CountTable Errors { get; init; }

        public required CountTable Pages { get; init; }

        public required double[] RevenueBefore { get; init; }

        public required double[] RevenuePrevious { get; init; }

        public required double[] Revenue { get; init; }

        public required CountTable MinutesPrevious { get; init; }

        public required CountTable Minutes { get; init; }

        /// <summary>Share of clients of the premium service.</summary>
        public required double Premium { get; init; }

        /// <summary>Share of clients who agree to messages.</summary>
        public required double Consent { get; init; }

        /// <summary>Shares of <see cref="EshopWords.Categories"/>, in their order.</summary>
        public required double[] Category { get; init; }

        public required LatentCorrelation[] Correlations { get; init; }
    }

    /// <summary>Shares of whole numbers from the first on.</summary>
    internal sealed record CountTable(int First, double[] Shares);

    /// <summary>Quantiles of the share of purchases on promotion: of most clients, and of those who buy nearly all that way.</summary>
    internal sealed record PromoTable(double HighShare, double[] Low, double[] High);

    /// <summary>Correlation of the normal numbers behind two traits.</summary>
    internal sealed record LatentCorrelation(EshopTrait One, EshopTrait Other, double Latent);
}
