namespace ChurnLab.Studies.Npf.Warehouse;

/// <summary>Columns of the query of all features.</summary>
internal static class PanelFeatures
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "paid_1", "paid_2", "paid_4", "paid_8", "payments_1", "payments_2", "payments_4", "payments_8",
        "paid_quarters_4", "paid_quarters_8", "paid_quarters", "fade_1_4", "fade_4_8", "trend_8", "last_payment",
        "mean_payment", "last_to_mean", "recency_days", "recency_quarters", "gap_mean", "gap_variation", "gap_now",
        "active_days", "tenure_days", "tenure_quarters", "start_year", "balance", "balance_log", "balance_real",
        "balance_change_4", "income_share", "withdrawn_4", "withdrawn_share", "paid_total", "payments_total",
        "income_4", "income_rate_4", "income_over_inflation", "income_over_key_rate", "guarantee", "age", "is_male",
        "years_to_pension", "past_pension_age", "life_left", "client_accounts", "client_closed", "has_phone",
        "has_email", "has_cabinet", "contacts", "cabinet_quarters", "is_successor", "is_town", "actual_address",
        "foreign_address", "contribution_type", "scheme", "scheme_closing_rate", "scheme_paying",
        "scheme_paying_change_4", "scheme_accounts_log", "region_closing_rate", "closing_rate", "key_rate",
        "key_rate_change_1", "key_rate_change_4", "usd_change_1", "usd_change_4", "inflation", "real_key_rate",
        "latitude", "longitude", "moscow_distance", "region", "federal_district", "quarter_of_year",
    ];

    /// <summary>The features asked for, in their order; all of them for null.</summary>
    /// <exception cref="ArgumentException">There is no such feature, it is named twice, or none is named.</exception>
    public static IReadOnlyList<string> Chosen(IReadOnlyCollection<string>? features)
    {
        if (features is null)
            return Names;
        if (features.Count == 0)
            throw new ArgumentException("No feature is named; name one, or pass null for all.", nameof(features));
        if (features.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
            throw new ArgumentException($"There is no feature '{unknown}'; expected some of {string.Join(", ", Names)}.", nameof(features));
        if (features.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"The feature '{twice.Key}' is named twice; name it once.", nameof(features));
        return [.. features];
    }
}
