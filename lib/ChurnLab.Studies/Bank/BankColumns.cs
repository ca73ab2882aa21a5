namespace ChurnLab.Studies.Bank;

/// <summary>Names of the bank's columns after loading: lower case, words apart.</summary>
public static class BankColumns
{
    /// <summary>Number of the client; some occur twice.</summary>
    public const string UserId = "user_id";

    /// <summary>Credit score, points from 642 to 1000.</summary>
    public const string Score = "score";

    /// <summary>City of the branch.</summary>
    public const string City = "city";

    /// <summary>Sex, Ж or М.</summary>
    public const string Gender = "gender";

    /// <summary>Age, full years; a few are missing.</summary>
    public const string Age = "age";

    /// <summary>Points for property owned, 0 to 9.</summary>
    public const string Equity = "equity";

    /// <summary>Money on accounts; missing for clients who keep none, which is a class of clients and not a gap.</summary>
    public const string Balance = "balance";

    /// <summary>Number of the bank's products in use.</summary>
    public const string Products = "products";

    /// <summary>Whether there is a credit card.</summary>
    public const string CreditCard = "credit_card";

    /// <summary>Whether the client was active lately.</summary>
    public const string LastActivity = "last_activity";

    /// <summary>Estimated income, money.</summary>
    public const string EstimatedSalary = "est_salary";

    /// <summary>Whether the client left.</summary>
    public const string Churn = "churn";

    /// <summary>Added when loading: whether a balance is known.</summary>
    public const string BalanceKnown = "balance_known";
}
