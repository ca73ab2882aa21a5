namespace ChurnLab.Studies.Eshop;

/// <summary>A generated client: one row of each of the file of clients and the file of profits, three of revenue, two of minutes.</summary>
internal sealed record EshopClient
{
    public int Id { get; init; }

    public bool Declined { get; init; }

    public required string Service { get; init; }

    public required bool Consents { get; init; }

    /// <summary>One decimal.</summary>
    public required decimal Contacts { get; init; }

    public required int ContactsNow { get; init; }

    /// <summary>Days.</summary>
    public required int Tenure { get; init; }

    /// <summary>Share from 0 to 1, two decimals.</summary>
    public required decimal Promo { get; init; }

    public required string Category { get; init; }

    public required int Categories { get; init; }

    public required int Unpaid { get; init; }

    public required int Errors { get; init; }

    public required int Pages { get; init; }

    /// <summary>Whole roubles.</summary>
    public required decimal RevenueBefore { get; init; }

    /// <summary>Whole and half roubles.</summary>
    public required decimal RevenuePrevious { get; init; }

    /// <summary>One decimal.</summary>
    public required decimal Revenue { get; init; }

    public required int MinutesPrevious { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Thousand roubles, two decimals.</summary>
    public decimal Profit { get; init; }

    /// <summary>Number of the order in which the three months of revenue stand in the file. Range: 0 .. 5.</summary>
    public int RevenueOrder { get; init; }

    /// <summary>Whether the minutes of the current month stand before those of the previous one.</summary>
    public bool CurrentMinutesFirst { get; init; }
}
