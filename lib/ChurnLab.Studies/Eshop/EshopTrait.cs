namespace ChurnLab.Studies.Eshop;

/// <summary>Numbers of a client that are drawn together, in the order of their draw.</summary>
internal enum EshopTrait
{
    /// <summary>Marketing contacts a month over half a year.</summary>
    Contacts,

    /// <summary>Marketing contacts in the current month.</summary>
    ContactsNow,

    /// <summary>Days since registration.</summary>
    Tenure,

    /// <summary>Share of purchases on promotion.</summary>
    Promo,

    /// <summary>Categories per visit.</summary>
    Categories,

    /// <summary>Unpaid products of a quarter.</summary>
    Unpaid,

    /// <summary>Failures of the service.</summary>
    Errors,

    /// <summary>Pages per visit.</summary>
    Pages,

    /// <summary>Revenue two months ago.</summary>
    RevenueBefore,

    /// <summary>Revenue of the previous month.</summary>
    RevenuePrevious,

    /// <summary>Revenue of the current month.</summary>
    Revenue,

    /// <summary>Minutes a day in the previous month.</summary>
    MinutesPrevious,

    /// <summary>Minutes a day in the current month.</summary>
    Minutes,
}
