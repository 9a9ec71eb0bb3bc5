"""What the fictional patient calls the things she does."""

from app.words import N_

BREAKFAST = N_("Shower and breakfast")
WORK = N_("Work at the computer")
LAUNDRY = N_("Laundry")
CLEANING = N_("Cleaning the flat")
STOREROOM = N_("Clearing out the storeroom")
WINDOWS = N_("Washing windows")
SHOPPING = N_("Shopping for food")
COOKING = N_("Cooking dinner")
LETTERS = N_("Letters and bills")
WALK = N_("Walk")
SWIMMING = N_("Swimming")
LIBRARY = N_("Library")
SISTER = N_("Coffee with my sister")
GRANDCHILDREN = N_("The grandchildren")
CHOIR = N_("Choir practice")
BREATHING = N_("Breathing exercise")
NAP = N_("Lying down with the radio")
SOFA = N_("The sofa, under a blanket")
